"""Numbers that authorities of Latvia issue."""
