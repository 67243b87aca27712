"""Numbers that authorities of Russia issue."""
