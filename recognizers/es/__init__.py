"""Numbers that authorities of Spain issue."""
