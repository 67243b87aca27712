"""Numbers that authorities of China issue."""
