"""Finds device identity numbers of mobile phones (IMEI) where the text speaks of one."""

from __future__ import annotations

from stdnum import luhn

from recognizers._national import AFTER, BEFORE, GROUP_AFTER, GROUP_BEFORE, plausible, spelled
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_check = plausible(lambda value: luhn.is_valid("".join(filter(str.isdigit, value))))

RECOGNIZER = Recognizer(
    id="generic.imei",
    entity="IMEI",
    category=Category.NETWORK,
    title="Mobile device identity numbers (IMEI)",
    source="3GPP TS 23.003 section 6; GSMA TS.06",
    patterns=(
        Pattern(
            name="printed",
            regex=rf"{GROUP_BEFORE}\d{{2}}[ -]\d{{6}}[ -]\d{{6}}[ -]\d{GROUP_AFTER}",
            score=0.45,
            why="2-6-6-1 as phones print it, a Luhn digit",
        ),
        Pattern(name="bare", regex=rf"{BEFORE}\d{{15}}{AFTER}", score=0.15, why="fifteen digits need the word"),
    ),
    context=spelled("IMEI", "device id", "phone id", "equipment identity", "handset", "device", "device serial", "序列号"),
    validate=_check,
    examples=Examples(
        found=(
            "IMEI: [[490154203237518]]",
            "[[49-015420-323751-8]]",
            "imei=[[356938035643809]]",
            '{"imei": "[[490154203237518]]"}',
            "no profile for user x (device [[356938035643809]])",
            "the handset [[35 693803 564380 9]] was stolen",
        ),
        left=(
            Left(text="IMEI 490154203237519", why="the check digit is wrong"),
            Left(text="order 490154203237518", why="no word"),
            Left(text="IMEI 000000000000000", why="one digit repeated"),
            Left(text="IMEI 4901542032375181", why="a digit too many"),
        ),
    ),
)
