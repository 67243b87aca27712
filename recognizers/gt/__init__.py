"""Numbers that authorities of Guatemala issue."""
