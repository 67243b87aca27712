"""Numbers that authorities of Lithuania issue."""
