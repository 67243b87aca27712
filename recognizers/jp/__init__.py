"""Numbers that authorities of Japan issue."""
