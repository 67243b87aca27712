"""Numbers that authorities of Mexico issue."""
