"""Finds account and bank numbers of national schemes behind the words that introduce them."""

from __future__ import annotations

import re

from stdnum.us import rtn

from redactor.checks.clabe import is_clabe
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses, valid_if

_LINK = r"(?:[ _]?(?:number|num|no\.?|nr\.?|nº|n°|#|nummer|número|numero|id))?[\"']?(?: ?[:：=#]| is| ist| es| est|,)? {0,3}[\"']?"
_END = r"(?!\w|-\w|[.,]\d)"


def check_account(value: str) -> bool:
    """Drop what is all one digit."""
    return len(set(re.sub(r"\D", "", value))) > 1


def check_routing(value: str) -> bool:
    """Check the ABA check digit."""
    return rtn.is_valid(value)


def check_clabe(value: str) -> Check:
    """Check the digit over bank, branch and account."""
    return valid_if(is_clabe(re.sub(r"\D", "", value)))


ACCOUNT = Recognizer(
    id="generic.bank_account",
    entity="BANK_ACCOUNT",
    category=Category.FINANCIAL,
    title="Bank account number",
    source="National schemes: Pay.UK (sort code), Nacha, AusPayNet (BSB), Payments Canada, Deutsche Bundesbank (BLZ), RBI (IFSC)",
    patterns=(
        Pattern(
            name="account",
            regex=rf"(?<![\w-])(?:(?:bank|checking|savings?|current|chequing|cheque|deposit|giro|beneficiary|payee)[ _-]?(?:account|acct|a/c)|(?:account|acct|a/c)(?=[ _]?(?:number|num\b|no\b|nr\b|#))|a/c){_LINK}(?P<value>\d(?:[ -]?\d){{5,17}}){_END}",
            score=0.7,
            why="in English, where `account` alone may be any account",
            caseless=True,
        ),
        Pattern(
            name="account-abroad",
            regex=rf"(?<![^\W_])(?:konto(?:nummer|-?nr\.?)?|cuenta(?: bancaria| corriente| de ahorros?)?|compte(?: bancaire| courant)?|conto corrente|conta(?: corrente| poupança| bancária)?|rekening(?:nummer)?|numer konta|nr konta|hesap(?: no| numarası)|расч[её]тный сч[её]т|р/с|账号|账户|口座番号|普通預金|普通){_LINK}(?P<value>\d(?:[ .-]?\d){{5,25}}){_END}",
            score=0.6,
            why="the same in other languages; the words are banks' own",
            caseless=True,
        ),
        Pattern(
            name="sort-code",
            regex=rf"(?<![\w-])(?:sort ?-?code|s/c){_LINK}(?P<value>\d\d[ -]?\d\d[ -]?\d\d){_END}",
            score=0.7,
            why="six digits of a British bank's branch",
            caseless=True,
        ),
        Pattern(
            name="sort-code-and-account",
            regex=rf"(?<![\w/-])\d\d-\d\d-\d\d[ ,/]{{1,3}}\d{{8}}{_END}",
            score=0.45,
            why="branch and account side by side, a shape of its own",
        ),
        Pattern(
            name="account-behind-sort-code",
            regex=rf"(?<![\w/-])\d\d[ -]\d\d[ -]\d\d[,;.]? {{1,2}}(?:and |& )?(?:account|acct?|a/c)\.?(?: ?(?:number|num|no)\.?)?:? {{1,2}}(?P<value>\d{{8}}){_END}",
            score=0.6,
            why="after a branch's number `account` is a bank's",
            caseless=True,
        ),
        Pattern(
            name="branch",
            regex=rf"(?<![\w-])(?:bsb|clearing(?:nummer|nr|-?no)?|blz|bankleitzahl|transit|institution|agência|agencia|ag\.|code (?:banque|guichet)|支店番号){_LINK}(?P<value>\d{{3}} \d{{3}} \d\d|\d{{3}}[ -]?\d{{3}}|\d{{3,5}}[ -]?\d{{3,4}}(?:-\d)?|\d{{4}}-\d){_END}",
            score=0.6,
            why="the numbers of banks and branches of Australia, Germany, Canada, Brazil, France",
            caseless=True,
        ),
        Pattern(
            name="ifsc",
            regex=rf"(?<![\w-])[A-Z]{{4}}0[A-Z0-9]{{2}}\d{{4}}{_END}",
            score=0.3,
            why="four letters, a zero, six places; needs a word",
        ),
        Pattern(
            name="korean",
            regex=rf"(?:계좌(?:번호)?|국민은행|신한은행|우리은행|하나은행|농협)[ :：]{{0,3}}(?P<value>\d{{2,6}}-\d{{2,6}}-\d{{2,8}}(?:-\d{{1,3}})?){_END}",
            score=0.7,
            why="a bank's name, then groups",
        ),
    ),
    context=("ifsc", "bank", "branch", "neft", "rtgs", "account"),
    validate=Refuses(check_account),
    examples=Examples(
        found=(
            "Sort code [[20-00-00]], account number [[55779911]]",
            "pay to [[20-00-00 55779911]] today",
            "sort code [[20-44-12]], account [[73120944]]) wants",
            "Clearing [[8327-9]], konto [[441 209 376-2]]",
            "bank account: [[945456787654]]",
            "a/c no. [[00112233445]] IFSC [[SBIN0001234]]",
            "Kontonummer: [[532013000]], BLZ [[370 400 44]]",
            "cuenta corriente [[2100 0418 45 0200051332]]",
            "BSB: [[062-000]] Acct #[[12345678]]",
            '{"account_number": "[[000123456789]]"}',
            "agência [[1234-5]] conta corrente [[123456-7]]",
        ),
        left=(
            Left(text="my account 12345678 at the forum", why="any account"),
            Left(text="order 945456787654 arrived", why="no word for a bank"),
            Left(text="on 20-01-02 12345", why="a date and a number"),
            Left(text="account number: 00000000", why="a placeholder"),
            Left(text="ABCD0123456 is a part number", why="no word for a bank"),
            Left(text="checking account 5 of 12", why="a count"),
        ),
    ),
)

ROUTING = Recognizer(
    id="generic.aba_routing",
    entity="BANK_ACCOUNT",
    category=Category.FINANCIAL,
    title="ABA routing number",
    source="American Bankers Association, Routing Number Policy",
    countries=("US",),
    patterns=(
        Pattern(
            name="routing",
            regex=rf"(?<![\w.-])[0-3]\d{{8}}{_END}",
            score=0.05,
            why="nine digits with a check digit prove little: one in ten passes",
        ),
    ),
    context=("routing", "aba", "rtn", "wire", "ach", "transit number", "direct deposit"),
    validate=Refuses(check_routing),
    examples=Examples(
        found=(
            "routing number [[021000021]], account ending 6789",
            "ABA: [[011401533]]",
            "Wire to [[091000019]].",
            '{"routing_number":"[[122105155]]"}',
        ),
        left=(
            Left(text="routing number 021000022", why="the check digit is wrong"),
            Left(text="order 021000021", why="no word for a bank"),
            Left(text="routing number 921000021", why="no such district"),
            Left(text="routing 0210000211", why="ten digits"),
        ),
    ),
)

CLABE = Recognizer(
    id="generic.clabe",
    entity="BANK_ACCOUNT",
    category=Category.FINANCIAL,
    title="CLABE, Mexico's account number",
    source="Banco de México, Circular 3/2012",
    countries=("MX",),
    patterns=(
        Pattern(
            name="labelled",
            regex=rf"\bclabe(?: interbancaria)?{_LINK}(?P<value>\d{{3}}[ -]?\d{{3}}[ -]?\d{{11}}[ -]?\d){_END}",
            score=0.5,
            why="grouped as bank, branch, account, check digit",
            caseless=True,
        ),
        Pattern(
            name="plain", regex=rf"(?<![\w.-])0(?:0[26]|[1-9]\d)\d{{15}}{_END}", score=0.2, why="18 digits under a bank's number, checked"
        ),
    ),
    context=("clabe", "cuenta", "banco", "transfer", "spei", "depósito", "deposito"),
    validate=check_clabe,
    examples=Examples(
        found=(
            "CLABE: [[032180000118359719]]",
            "mi clabe interbancaria es [[032 180 00011835971 9]]",
            "transferencia SPEI a [[002010077777777771]]",
            '{"clabe":"[[032180000118359719]]"}',
        ),
        left=(
            Left(text="CLABE: 032180000118359718", why="the check digit is wrong"),
            Left(text="snowflake 132180000118359719", why="no such bank"),
            Left(text="CLABE 03218000011835971", why="17 digits"),
            Left(text="v0.032180000118359719", why="a fraction"),
        ),
    ),
)

RECOGNIZERS = (ACCOUNT, ROUTING, CLABE)
