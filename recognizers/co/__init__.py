"""Numbers that authorities of Colombia issue."""
