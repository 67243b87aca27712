"""Numbers that authorities of Argentina issue."""
