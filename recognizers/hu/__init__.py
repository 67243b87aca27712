"""Numbers that authorities of Hungary issue."""
