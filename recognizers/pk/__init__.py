"""Numbers that authorities of Pakistan issue."""
