"""Numbers that authorities of Czechia and Slovakia issue."""
