"""Numbers that authorities of Tanzania issue."""
