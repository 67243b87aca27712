"""Numbers that authorities of India issue."""
