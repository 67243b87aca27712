"""Published vectors: BIP-173, BIP-350, EIP-55, the Keccak team's, Monero's and XRPL's documentation."""

import pytest

from redactor.checks import base58, bech32, ethereum
from redactor.checks.clabe import is_clabe
from redactor.checks.keccak import keccak_256

BITCOIN = frozenset({0, 5})
SEGWIT = frozenset({"bc", "tb"})


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"),
        (b"abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"),
    ],
)
def test_keccak(data, digest):
    assert keccak_256(data).hex() == digest


def test_keccak_over_several_blocks_differs_by_one_bit():
    assert len({keccak_256(bytes(n)) for n in range(130, 280)}) == 150


@pytest.mark.parametrize("text", ["A12UEL5L", "a12uel5l", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "?1ezyfcl"])
def test_bech32_accepts(text):
    decoded = bech32.decode(text)
    assert decoded is not None
    assert not decoded[2]


@pytest.mark.parametrize("text", ["A1LQFN3A", "a1lqfn3a", "split1checkupstagehandshakeupstreamerranterredcaperredlc445v", "?1v759aa"])
def test_bech32m_accepts(text):
    decoded = bech32.decode(text)
    assert decoded is not None
    assert decoded[2]


@pytest.mark.parametrize(
    "text",
    ["pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A1G7SGD8", "10a06t8", "1qzzfhee", "a12UEL5L", "M1VUXWEZ", "in1muywd"],
)
def test_bech32_refuses(text):
    assert bech32.decode(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
        "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
        "BC1SW50QGDZ25J",
        "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ],
)
def test_segwit_accepts(text):
    assert bech32.is_segwit_address(text, SEGWIT)


@pytest.mark.parametrize(
    "text",
    [
        "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
        "bc1pw5dgrnzv",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
        "bc1gmk9yu",
    ],
)
def test_segwit_refuses(text):
    assert not bech32.is_segwit_address(text, SEGWIT)


@pytest.mark.parametrize(
    "text", ["1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"]
)
def test_base58check_accepts_and_any_changed_character_fails(text):
    assert base58.is_base58check(text, BITCOIN)
    for i, c in enumerate(text):
        assert not base58.is_base58check(text[:i] + ("2" if c != "2" else "3") + text[i + 1 :], BITCOIN)


def test_ripple_alphabet():
    assert base58.is_base58check("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh", frozenset({0}), base58.RIPPLE)
    assert not base58.is_base58check("rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi", frozenset({0}), base58.RIPPLE)


@pytest.mark.parametrize(
    "text",
    [
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0xde709f2102306220921060314715629080e2fb77",
    ],
)
def test_eip55_accepts(text):
    assert ethereum.is_eip55(text)


def test_eip55_refuses_a_swapped_case():
    assert not ethereum.is_eip55("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")


MONERO_DONATION = "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H"


def test_monero():
    assert base58.is_monero(MONERO_DONATION)
    assert not base58.is_monero(MONERO_DONATION[:-1] + "J")
    assert not base58.is_monero(MONERO_DONATION[:-1])


def test_solana_key_is_32_bytes():
    assert base58.is_public_key("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA")
    assert not base58.is_public_key("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss")
    assert not base58.is_public_key("O" * 43)


def test_clabe():
    assert is_clabe("032180000118359719")
    assert is_clabe("002010077777777771")
    assert not is_clabe("002010077777777772")
    assert not is_clabe("00201007777777777")
