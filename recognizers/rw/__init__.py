"""Numbers that authorities of Rwanda issue."""
