"""Numbers that authorities of Azerbaijan issue."""
