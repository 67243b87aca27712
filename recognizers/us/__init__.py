"""Numbers that authorities of the United States issue."""
