"""Numbers that authorities of Costa Rica issue."""
