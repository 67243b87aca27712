"""Numbers that authorities of Poland issue."""
