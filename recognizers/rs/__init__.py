"""Numbers that authorities of Serbia and the other states of former Yugoslavia issue."""
