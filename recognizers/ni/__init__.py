"""Numbers that authorities of Nicaragua issue."""
