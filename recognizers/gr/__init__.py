"""Numbers that authorities of Greece issue."""
