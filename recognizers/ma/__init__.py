"""Numbers that authorities of Morocco issue."""
