"""Numbers that authorities of Venezuela issue."""
