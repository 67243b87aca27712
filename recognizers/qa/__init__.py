"""Numbers that authorities of Qatar issue."""
