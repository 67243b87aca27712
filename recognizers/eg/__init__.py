"""Numbers that authorities of Egypt issue."""
