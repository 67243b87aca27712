"""Checksums that python-stdnum lacks; each is a pure function from a string to whether it passes."""
