"""Numbers that authorities of Iran issue."""
