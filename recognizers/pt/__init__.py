"""Numbers that authorities of Portugal issue."""
