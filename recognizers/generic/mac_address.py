"""Finds hardware addresses of network interfaces."""

from __future__ import annotations

import re

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer, Refuses


def check(value: str) -> bool:
    """Drop the broadcast address and all zeros, which are nobody's."""
    digits = set(re.sub(r"[^0-9a-f]", "", value.lower()))
    return digits not in ({"f"}, {"0"})


_H = r"[0-9A-Fa-f]{2}"

RECOGNIZER = Recognizer(
    id="generic.mac_address",
    entity="MAC_ADDRESS",
    category=Category.NETWORK,
    title="MAC address",
    source="IEEE 802, section 8",
    patterns=(
        Pattern(
            name="colons",
            regex=rf"(?<![\w:.-])(?<![Ss]erial[=: ])(?<![Ss]erial: )(?<!number=)(?<!print[=: ])(?<!print: )(?:{_H}:){{5}}{_H}(?![\w-]|:\w)",
            score=0.85,
            why="six pairs; more pairs are a fingerprint",
        ),
        Pattern(name="hyphens", regex=rf"(?<![\w:.-])(?:{_H}-){{5}}{_H}(?![\w:]|-\w)", score=0.7, why="as Windows writes it"),
        Pattern(
            name="labelled-colons",
            regex=rf"\bmac(?:[ _-]?addr(?:ess)?)?(?:[:=]| is )[ \"']{{0,2}}(?P<value>(?:{_H}[:-]){{5}}{_H})(?![\w:-])",
            score=0.9,
            why="the label may be glued on by a colon",
            caseless=True,
        ),
        Pattern(
            name="dots",
            regex=r"(?<![\w:.-])(?=[\d.]{0,13}[A-Fa-f])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w:-]|\.\w)",
            score=0.6,
            why="as Cisco writes it, with at least one letter",
        ),
        Pattern(
            name="dotted-digits",
            regex=r"(?<![\w:.-])\d{4}\.\d{4}\.\d{4}(?![\w:-]|\.\w)",
            score=0.2,
            why="the same without letters needs a word",
        ),
        Pattern(name="eui-64", regex=rf"(?<![\w:.-])(?:{_H}[:-]){{7}}{_H}(?![\w:-])", score=0.2, why="eight pairs may be anything"),
        Pattern(
            name="netfilter",
            regex=rf"\bMAC=(?P<value>(?:{_H}:){{13}}{_H})(?!\w|:\w)",
            score=0.9,
            why="iptables logs destination, source and type in one",
        ),
        Pattern(
            name="labelled-bare",
            regex=r"\b(?:mac|mac[ _-]?addr(?:ess)?|hwaddr|bssid)[\"']?(?:[:=]| is ) ?[\"']?(?P<value>[0-9a-f]{12})(?!\w|-\w)",
            score=0.8,
            why="twelve digits in a row mean nothing without the label",
            caseless=True,
        ),
    ),
    context=("mac", "hardware", "physical", "ether", "hwaddr", "bssid", "eui", "wlan"),
    validate=Refuses(check),
    examples=Examples(
        found=(
            "My MAC address is [[00:1A:2B:3C:4D:5E]].",
            "link/ether [[52:54:00:ab:cd:ef]] brd ff:ff:ff:ff:ff:ff",
            "Physical Address. . . : [[00-1A-2B-3C-4D-5E]]",
            "Cisco MAC: [[0012.3456.789a]], [[0012.3456.7890]]",
            'DHCPACK on 10.0.0.5 to [[0a:23:f5:67:89:ac]] (laptop) via eth0, {"mac":"[[0a23f56789ac]]"}',
            "IN=eth0 OUT= MAC=[[00:16:3e:11:22:33:00:1a:2b:3c:4d:5e:08:00]] SRC=192.0.2.1",
            "mac:[[00:11:22:33:44:55]]",
        ),
        left=(
            Left(text="Not a MAC: 00:1A:2B:3C:4D", why="five pairs"),
            Left(text="serial=04:8f:3c:11:9a:bb", why="a certificate's number"),
            Left(text="Broadcast: FF:FF:FF:FF:FF:FF and 00:00:00:00:00:00", why="nobody's"),
            Left(text="MD5 16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48", why="a key's fingerprint"),
            Left(text="total 1234.5678.9012", why="digits only, and no word"),
            Left(text="10:2F:33-AC-29-C3", why="mixed separators"),
            Left(text="at 12:34:56 and 2001:db8:0:1:2:3:4:5", why="a time and an IPv6 address"),
        ),
    ),
)
