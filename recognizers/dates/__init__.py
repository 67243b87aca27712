"""Dates of birth, ages, and dates and times in general."""
