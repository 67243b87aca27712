"""Numbers that authorities of Cuba issue."""
