"""Numbers that authorities of Nepal issue."""
