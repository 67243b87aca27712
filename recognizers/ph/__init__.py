"""Numbers that authorities of the Philippines issue."""
