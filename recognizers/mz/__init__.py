"""Numbers that authorities of Mozambique issue."""
