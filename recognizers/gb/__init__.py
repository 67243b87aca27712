"""Numbers that authorities of the United Kingdom issue."""
