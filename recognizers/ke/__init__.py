"""Numbers that authorities of Kenya issue."""
