"""Numbers that authorities of Saudi Arabia issue."""
