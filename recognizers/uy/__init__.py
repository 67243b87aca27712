"""Numbers that authorities of Uruguay issue."""
