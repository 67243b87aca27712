"""Numbers that authorities of South Korea issue."""
