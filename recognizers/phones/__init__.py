"""Phone numbers in national format, one file a country; the format decides where it is distinctive, a word where it is not."""
