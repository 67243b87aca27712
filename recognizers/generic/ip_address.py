"""Finds IPv4 and IPv6 addresses with zone and prefix length, without port."""

from __future__ import annotations

import ipaddress
import re

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_QUAD = rf"(?:{_OCTET}\.){{3}}{_OCTET}"
#: A version number has the same shape; what stands before it tells. Look-behind has a fixed width, hence the list.
_NO_VERSION = (
    r"(?<![A-Za-z]-)(?<!==)(?<!~=)(?<![vV]\.)(?<!ersion )(?<!ersion=)(?<!ersion:)(?<!ersion: )(?<!ersion\" )(?<!ersion\":)(?<!ersion\": )(?<!ersion\":\")(?<!ersion\": \")"
    r"(?<!ersión )(?<!ersione )(?<!ERSION )(?<!ERSION=)(?<!elease )(?<!elease: )(?<!irmware )(?<!build )(?<!Build )(?<!ver )(?<!ver\. )(?<!ver=)(?<!OID )(?<!OID: )(?<!oid=)(?<!oid:)"
    r"(?<!hrome/)(?<!romium/)(?<!Edg/)(?<!OPR/)(?<!owser/)(?<!ersion/)(?<!ivaldi/)(?<!EC )(?<!E\.C\. )(?<!E\. C\. )(?<!ection )(?<!hapter )"
)
_H = r"[0-9A-Fa-f]{1,4}"
_V6 = rf"(?:(?:{_H}:){{7}}{_H}|(?:{_H}:){{6}}{_QUAD}|(?:{_H}(?::{_H}){{0,6}})?::(?:(?:{_H}:){{0,5}}{_QUAD}|{_H}(?::{_H}){{0,6}})?)"


def check(value: str) -> Check:
    """Drop what is no address, and addresses that name no machine: loopback, unspecified, netmasks."""
    if ":" not in value:
        return invalid_unless(_names_machine(value.partition("/")[0].replace("-", ".").split(".")))
    bare = re.split(r"[/%]", value)[0]
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return Check.INVALID
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    real = mapped or address
    if real.is_loopback or real.is_unspecified or str(real).startswith("255.255."):
        return Check.INVALID
    # Identifiers joined by :: (C++, Perl, Ruby) may consist of a to f.
    return invalid_unless(any(c.isdigit() for c in bare))


def _names_machine(octets: list[str]) -> bool:
    """Say so of the octets of an IPv4 address, which the pattern keeps below 256; leading zeros would be octal to some readers."""
    if any(octet[0] == "0" and octet != "0" for octet in octets):
        return False
    return octets[0] != "127" and octets != ["0"] * 4 and octets[:2] != ["255", "255"]


RECOGNIZER = Recognizer(
    id="generic.ip_address",
    entity="IP_ADDRESS",
    category=Category.NETWORK,
    title="IP address",
    source="RFC 791, RFC 4291, RFC 4007 (zones), RFC 4632 (prefix length)",
    patterns=(
        Pattern(
            name="v4",
            regex=rf"(?:(?<![\w.])|(?<=\.\.\.)){_NO_VERSION}{_QUAD}(?:/(?:3[0-2]|[12]?\d)(?![\d.]))?(?!\w|\.\d|-(?=\w)(?!{_QUAD}))",
            score=0.6,
            why="four octets that are not part of a longer dotted number; a range by hyphen is two addresses",
        ),
        Pattern(
            name="host-name",
            regex=rf"(?<![\w.-])(?:ip|ec2|host|dhcp|static|pool|client|ppp|dsl|cpe|dyn|node)-(?P<value>{_OCTET}(?:-{_OCTET}){{3}})(?=\.[a-z]|[\"\s]|$)",
            score=0.6,
            why="machines in clouds are called by their address",
        ),
        Pattern(
            name="v6",
            regex=rf"(?<![\w:.]){_V6}(?:%[A-Za-z0-9._-]{{1,15}}[A-Za-z0-9])?(?:/(?:12[0-8]|1[01]\d|\d?\d)(?!\d))?(?![\w:]|\.\d)",
            score=0.6,
            why="all forms of RFC 4291 section 2.2",
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "my ip: [[192.168.0.1]].",
            "sshd[24200]: Failed password for root from [[173.234.31.186]] port 38926 ssh2",
            "src: /[[10.251.73.220]]:50010 dest: LabSZ/[[10.10.34.11]]:3888",
            "Connect to ([[2001:db8::1]]):8080 or [[fe80::1%eth0]]",
            "[[::ffff:192.0.2.1]] [[64:ff9b::198.51.100.1]] [[2001:db8::8a2e:370:7334]]",
            "allow [[192.168.1.0/24]] and [[2001:db8::/32]];",
            "range [[10.0.0.1]]-[[10.0.0.5]]",
            '{"ip":"[[203.0.113.7]]"}',
            "rhost=[[218.188.2.4]] user@[[2001:db8::1]]",
            "established between [[192.0.2.4]][vpn.example]...[[198.51.100.77]][road], node ip-[[10-0-44-18]].eu-west-1.compute.internal, relay=host-[[78-41-116-9]].example.at",
            "[[684D:1111:222:3333:4444:5555:6:77]]",
        ),
        left=(
            Left(text="version 1.2.3.4, v1.2.3.4, Version: 10.2.3.4, firmware 1.2.3.4", why="version numbers"),
            Left(text="libfoo-1.2.3.4.tar.gz, pip install foo==1.2.3.4, foo_1.2.3.4-1ubuntu2", why="packages"),
            Left(text="Chrome/91.0.44.124 Safari/537.36", why="a browser"),
            Left(text="listening on 0.0.0.0:80, 127.0.0.1:8080, ::1 and :: mask 255.255.255.0", why="no machine in particular"),
            Left(text="1.3.6.1.4.1.311 and OID 2.5.29.17", why="object identifiers"),
            Left(text="the enzyme (EC 2.4.2.30)", why="an enzyme number"),
            Left(text="std::cout << dead::beef; Foo::Bar ::global", why="names in code"),
            Left(text="at 12:34:56, aa:bb:cc:dd:ee:ff", why="a time and a hardware address"),
            Left(text="256.1.1.1 and 192.168.1.256 and 10.1.2", why="no octets"),
            Left(text="2001::25de::cade and 12345:db8::1", why="not IPv6"),
        ),
    ),
)
