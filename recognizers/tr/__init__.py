"""Numbers that authorities of Turkey issue."""
