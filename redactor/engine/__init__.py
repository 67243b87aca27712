"""The multi-pattern engine under the one pass: which of thousands of byte expressions may match, and where.

Hyperscan is it where it can run. A process has one engine, chosen at start.
"""

from redactor.engine._choice import EngineUnavailable, choose, engine, keep_in, kept_in
from redactor.engine._first import First
from redactor.engine._port import Database, Engine, Expression, RawHit, Uncompilable
from redactor.engine._stored import stored

__all__ = [
    "Database",
    "Engine",
    "EngineUnavailable",
    "Expression",
    "First",
    "RawHit",
    "Uncompilable",
    "choose",
    "engine",
    "keep_in",
    "kept_in",
    "stored",
]
