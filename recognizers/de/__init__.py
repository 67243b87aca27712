"""Numbers that authorities of Germany issue."""
