"""Numbers that authorities of Hong Kong issue."""
