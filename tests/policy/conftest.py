from __future__ import annotations

import sys
from pathlib import Path

# The samples stand beside the tests, which pytest's importlib mode puts on no path.
sys.path.append(str(Path(__file__).parent))
