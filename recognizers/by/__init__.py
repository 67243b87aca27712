"""Numbers that authorities of Belarus issue."""
