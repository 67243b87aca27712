"""Numbers that authorities of Paraguay issue."""
