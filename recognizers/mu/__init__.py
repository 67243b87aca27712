"""Numbers that authorities of Mauritius issue."""
