"""Numbers that authorities of Australia issue."""
