"""Numbers that authorities of New Zealand issue."""
