"""Numbers that authorities of Moldova issue."""
