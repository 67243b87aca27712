"""Numbers that authorities of the United Arab Emirates issue."""
