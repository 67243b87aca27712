"""Numbers that authorities of South Africa issue."""
