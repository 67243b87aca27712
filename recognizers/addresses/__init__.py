"""Postal addresses and postcodes, one file a family of shapes."""
