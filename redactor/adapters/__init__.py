"""Bridges to other libraries; each module is the only importer of its library."""
