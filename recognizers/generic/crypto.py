"""Finds addresses of crypto-currencies by their checksums; those without one need a word."""

from __future__ import annotations

from redactor.checks import base58, bech32, ethereum
from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, valid_if

#: First byte of an address: Bitcoin 0, 5; Litecoin 48, 50; Dogecoin 30, 22; Dash 76, 16; Tron 65.
_VERSIONS = frozenset({0, 5, 48, 50, 30, 22, 76, 16, 65})
#: Two-byte versions of Zcash's transparent addresses: t1 and t3.
_ZCASH = frozenset({b"\x1c\xb8", b"\x1c\xbd"})
_WITNESS = frozenset({"bc", "tb", "bcrt", "ltc", "tltc"})
_LONG = frozenset({"addr", "stake", "cosmos", "osmo", "celestia", "lnbc", "zs"})
_HEX_LENGTH = 42


def check(value: str) -> Check:
    """Check by the shape of the address: Bech32(m), EIP-55, Base58Check, Ripple's, Monero's; Solana's has no checksum."""
    prefix = value.lower().partition("1")[0]
    if prefix in _WITNESS:
        return valid_if(bech32.is_segwit_address(value, _WITNESS))
    if prefix in _LONG:
        return valid_if(bech32.decode(value, most=1100) is not None)
    if value[:2] in {"0x", "0X"}:
        return _ethereum(value)
    if base58.is_base58check(value, _VERSIONS) or base58.is_monero(value) or base58.is_base58check(value, frozenset({0}), base58.RIPPLE):
        return Check.VALID
    body = base58.payload(value)
    if body is not None and len(body) == 22 and body[:2] in _ZCASH:  # noqa: PLR2004 - version and hash
        return Check.VALID
    return Check.UNKNOWN if base58.is_public_key(value) else Check.INVALID


def _ethereum(value: str) -> Check:
    digits = value[2:]
    if digits in {digits.lower(), digits.upper()}:
        return Check.UNKNOWN
    return valid_if(len(value) == _HEX_LENGTH and ethereum.is_eip55(value))


_B58 = "[1-9A-HJ-NP-Za-km-z]"
_BECH = "[02-9ac-hj-np-z]"

RECOGNIZER = Recognizer(
    id="generic.crypto",
    entity="CRYPTO",
    category=Category.FINANCIAL,
    title="Crypto-currency address",
    source="BIP-13, BIP-173, BIP-350, EIP-55, XRPL and Monero documentation",
    patterns=(
        Pattern(
            name="base58",
            regex=rf"(?<![\w/+.=-])[13LMDA9X7Tt]{_B58}{{24,34}}(?![\w/+=-]|\.\w)",
            score=0.1,
            why="Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash: checked",
        ),
        Pattern(name="ripple", regex=rf"(?<![\w/+.=-])r{_B58}{{24,34}}(?![\w/+=-]|\.\w)", score=0.1, why="XRP: another alphabet, checked"),
        Pattern(
            name="witness",
            regex=rf"(?<![\w/+.-])(?:bc|tb|bcrt|ltc|tltc)1{_BECH}{{6,87}}(?![\w/+=-]|\.\w)",
            score=0.1,
            why="Bech32 and Bech32m, in one case",
            caseless=True,
        ),
        Pattern(
            name="long-bech32",
            regex=rf"(?<![\w/+.-])(?:addr|stake|cosmos|osmo|celestia|zs)1{_BECH}{{38,110}}(?![\w/+=-]|\.\w)",
            score=0.1,
            why="Cardano, Cosmos and kin, Zcash shielded",
        ),
        Pattern(
            name="ethereum",
            regex=r"(?<![\w/+.=-])0x[0-9A-Fa-f]{40}(?![\w+=-]|\.\w)",
            score=0.3,
            why="the case of the letters is the checksum; without one it needs a word, as pointers and hashes look alike",
        ),
        Pattern(
            name="ethereum-link",
            regex=r"(?:/|ethereum:|=)(?P<value>0x[0-9A-Fa-f]{40})(?![\w+=-])",
            score=0.3,
            why="in a link or a payment URI",
        ),
        Pattern(
            name="uri",
            regex=rf"\b(?:bitcoin|litecoin|dogecoin|dash|ripple|xrp|tron|monero|btc|ltc|doge)[:=](?P<value>{_B58}{{25,106}})(?!\w)",
            score=0.2,
            why="a payment URI glues the coin's name on",
            caseless=True,
        ),
        Pattern(
            name="link",
            regex=rf"/(?:address|addr|account|wallet)e?s?/(?P<value>{_B58}{{25,106}})(?!\w)",
            score=0.2,
            why="a page of a block explorer",
        ),
        Pattern(
            name="monero",
            regex=rf"(?<![\w/+.=-])[48]{_B58}{{94}}(?:{_B58}{{11}})?(?![\w/+=-]|\.\w)",
            score=0.1,
            why="95 or 106 characters, checked with Keccak",
        ),
        Pattern(
            name="solana",
            regex=rf"(?<![\w/+.=-]){_B58}{{43,44}}(?![\w/+=-]|\.\w)",
            score=0.05,
            why="32 bytes and no checksum: needs a word",
        ),
    ),
    context=(
        "wallet",
        "crypto",
        "bitcoin",
        "btc",
        "ethereum",
        "eth",
        "ether",
        "erc20",
        "usdt",
        "usdc",
        "metamask",
        "solana",
        "sol",
        "phantom",
        "donate",
        "donation",
        "polygon",
        "bnb",
        "token address",
        "portefeuille",
        "cartera",
        "billetera",
        "monedero",
        "кошел",
        "钱包",
    ),
    validate=check,
    examples=Examples(
        found=(
            "my wallet address is: [[16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ]]",
            "[[3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy]], [[bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq]]",
            "[[BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4]] [[bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0]]",
            "send to [[0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]].",
            "my ETH wallet: [[0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed]]",
            "XRP [[rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh]]",
            "XMR [[888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H]]",
            "solana wallet [[TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA]]",
            "USDT on Tron: [[TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t]]",
            "bitcoin:[[1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2]]?amount=1",
            "https://blockchain.example/address/[[1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2]]",
        ),
        left=(
            Left(text="my wallet address is: 16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ2", why="the checksum is wrong"),
            Left(text="wallet bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp", why="the checksum is wrong"),
            Left(text="wallet 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", why="the capitals are wrong"),
            Left(text="commit 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", why="small letters carry no checksum, and no word is near"),
            Left(text="8f953371d3e85eddb89b05ed6b9e680791055315c73e1025ab5dba7bb2aee189", why="a SHA-256"),
            Left(text="id TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", why="no checksum, and no word is near"),
        ),
    ),
)
