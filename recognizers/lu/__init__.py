"""Numbers that authorities of Luxembourg issue."""
