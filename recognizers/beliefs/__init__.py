"""Beliefs: religion, politics and trade-union membership."""
