"""Numbers that authorities of Ghana issue."""
