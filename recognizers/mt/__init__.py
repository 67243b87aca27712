"""Numbers that authorities of Malta issue."""
