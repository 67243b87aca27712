"""Numbers that authorities of Vietnam issue."""
