"""Numbers that authorities of Indonesia issue."""
