"""Numbers that authorities of Slovakia issue."""
