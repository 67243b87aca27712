"""Numbers that authorities of Brazil issue."""
