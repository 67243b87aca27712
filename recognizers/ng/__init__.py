"""Numbers that authorities of Nigeria issue."""
