"""Numbers that authorities of Ireland issue."""
