"""How well a detector does on texts whose right answer is known: reading, scoring, comparing and showing.

`gold` reads records, `labels` folds the names of types, `systems` runs the detectors, `scores` measures one of them, `compare` tells two runs apart,
`page` draws the HTML file. `evaluate` is all of it. Figures follow from four things: spans that match (`matching`), characters that stay
readable or are masked for nothing, labels that are mixed up (`mistakes`), and records whose warnings are right (`warn`).
"""

from redactor.evaluation.page import write_page
from redactor.evaluation.run import Evaluated, Request, evaluate, write_figures
from redactor.evaluation.terminal import show

__all__ = ["Evaluated", "Request", "evaluate", "show", "write_figures", "write_page"]
