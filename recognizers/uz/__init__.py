"""Numbers that authorities of Uzbekistan issue."""
