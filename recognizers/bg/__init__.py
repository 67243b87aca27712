"""Numbers that authorities of Bulgaria issue."""
