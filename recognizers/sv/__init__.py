"""Numbers that authorities of El Salvador issue."""
