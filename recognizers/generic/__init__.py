"""Kinds of values that no single country or vendor defines."""
