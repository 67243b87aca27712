"""Numbers that authorities of Algeria issue."""
