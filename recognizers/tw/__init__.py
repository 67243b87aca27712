"""Numbers that authorities of Taiwan issue."""
