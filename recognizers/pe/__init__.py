"""Numbers that authorities of Peru issue."""
