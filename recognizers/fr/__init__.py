"""Numbers that authorities of France issue."""
