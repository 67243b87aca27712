"""Numbers that authorities of Honduras issue."""
