"""Numbers that authorities of Norway issue."""
