"""Numbers that authorities of Tunisia issue."""
