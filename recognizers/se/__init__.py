"""Numbers that authorities of Sweden issue."""
