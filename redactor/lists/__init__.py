"""What callers and operators allow and deny: plain values and expressions, run in linear time or refused.

An `AllowList` names what is no finding; a `Denied` finds what is one whatever the recognizers say. `lists_of` makes both from typed
entries, `load_lists` from a file. A deny list wins over an allow list.
"""

from redactor.lists.load import load_lists
from redactor.lists.lookup import AllowList, Denied, Lists, afford
from redactor.lists.schema import AllowEntry, DenyEntry, lists_of

__all__ = ["AllowEntry", "AllowList", "Denied", "DenyEntry", "Lists", "afford", "lists_of", "load_lists"]
