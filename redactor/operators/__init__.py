"""Step 5: how a span is rewritten. Each operator is one file: a typed configuration and one pure function.

`Operator` is the tagged union of the configurations, told apart by `type`; `rewrite` serves one span, `transform` a whole text.
"""

from __future__ import annotations

from typing import Annotated, assert_never

from pydantic import Field

from redactor.domain import Category
from redactor.errors import OperatorError, StorageError
from redactor.operators import drop, encrypt, generalize, hash, keep, mask, pseudonym, replace, shift_date, tokenize  # noqa: A004 - the operator's name
from redactor.operators._text import placeholder, reveals
from redactor.operators.drop import Drop
from redactor.operators.edits import Edit, transform
from redactor.operators.encrypt import Encrypt
from redactor.operators.generalize import Generalize
from redactor.operators.hash import Hash
from redactor.operators.keep import Keep
from redactor.operators.keys import Keys
from redactor.operators.mask import Mask
from redactor.operators.pseudonym import Pseudonym
from redactor.operators.replace import Replace
from redactor.operators.shift_date import ShiftDate
from redactor.operators.tokenize import Tokenize, Tokens

__all__ = [
    "Drop",
    "Edit",
    "Encrypt",
    "Generalize",
    "Hash",
    "Keep",
    "Keys",
    "Mask",
    "Operator",
    "Pseudonym",
    "Replace",
    "ShiftDate",
    "Tokenize",
    "Tokens",
    "restore",
    "rewrite",
    "transform",
]

#: Those whose output depends on nothing but the value, the configuration and the keys.
_Pure = Replace | Mask | Hash | Encrypt | Drop | Keep | Pseudonym | Generalize | ShiftDate

Operator = Annotated[
    Replace | Mask | Hash | Encrypt | Drop | Keep | Pseudonym | Generalize | ShiftDate | Tokenize,
    Field(discriminator="type"),
]

#: Their output is made by rule, not by cipher, so that it might by accident be the value again.
_GUARDED = (Replace, Mask, Pseudonym, Generalize, ShiftDate)


def rewrite(
    value: str, entity: str, operator: Operator, keys: Keys, *, category: Category | None = None, tokens: Tokens | None = None
) -> str:
    """Return what stands in place of one value of that entity type; `tokenize` also needs its category and where tokens come from.

    Whatever goes wrong raises `OperatorError`, which holds neither the value nor the error behind it. An output in which the value could
    still be read gives way to the placeholder.
    """
    failure = ""
    try:
        output = (
            _kept(value, entity, operator, category, tokens) if isinstance(operator, Tokenize) else _dispatch(value, entity, operator, keys)
        )
        revealed = isinstance(operator, _GUARDED) and reveals(output, value)
        return placeholder(entity) if revealed else output
    except StorageError:
        # Says what to do, and holds nothing of the value.
        raise
    except Exception as error:  # noqa: BLE001 - fails closed, whatever it was
        failure = type(error).__name__
    # Outside the handler: an error chained to this one (UnicodeEncodeError does) could hold the value.
    raise OperatorError(f"{operator.type} failed ({failure})")


def restore(token: str, entity: str, keys: Keys) -> str:
    """Return the value of a token that `encrypt` made for that entity type; any other token or key raises `OperatorError`."""
    try:
        return encrypt.decrypt(token, entity, keys)
    except Exception:  # noqa: BLE001, S110 - answered below, without the chained error
        pass
    raise OperatorError("the token cannot be restored: another key, another entity type, or not a token")


def _kept(value: str, entity: str, operator: Tokenize, category: Category | None, tokens: Tokens | None) -> str:
    if category is None or tokens is None:
        raise LookupError("no vault")
    return tokenize.apply(value, entity, operator, category=category, tokens=tokens)


def _dispatch(value: str, entity: str, operator: _Pure, keys: Keys) -> str:  # noqa: PLR0911 - one a case
    match operator:
        case Replace():
            return replace.apply(entity, operator)
        case Mask():
            return mask.apply(value, operator)
        case Hash():
            return hash.apply(value, entity, operator, keys)
        case Encrypt():
            return encrypt.apply(value, entity, keys)
        case Drop():
            return drop.apply()
        case Keep():
            return keep.apply(value)
        case Pseudonym():
            return pseudonym.apply(value, entity, operator, keys)
        case Generalize():
            return generalize.apply(value, entity)
        case ShiftDate():
            return shift_date.apply(value, entity, operator, keys)
        case _:
            assert_never(operator)
