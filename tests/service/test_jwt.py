"""Tokens of an issuer: taken where everything about them is right, and refused, without a word of them, where anything is not."""

import base64
import hmac
import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, OKPKey, RSAKey
from pydantic import SecretStr
from tests_support import CANARY

from redactor.errors import IssuerUnavailable, SettingsError, Unauthorized
from redactor.principal import Scope
from redactor.service.jwt import FLOOR, FRESH, STALE, PublicKeys, issuer

ISSUER, AUDIENCE = "https://id.example.org", "redactor"
RSA = RSAKey.generate_key(2048, {"kid": "r1", "use": "sig"}, auto_kid=False)
OTHER = RSAKey.generate_key(2048, {"kid": "r2"}, auto_kid=False)
EC = ECKey.generate_key("P-256", {"kid": "e1"}, auto_kid=False)
ED = OKPKey.generate_key("Ed25519", {"kid": "d1"}, auto_kid=False)
SHARED = OctKey.import_key("a secret that many know, 32 bytes!", {"kid": "s1"})


def jwks(*keys):
    return json.dumps({"keys": [{**key.as_dict(private=isinstance(key, OctKey)), "kid": key.kid} for key in keys]})


def claims(**changes):
    said = {"iss": ISSUER, "aud": AUDIENCE, "sub": "pipeline", "exp": int(time.time()) + 600, "scope": "openid check redact"}
    return {name: value for name, value in {**said, **changes}.items() if value is not None}


def token(key=RSA, alg="RS256", header=None, **changes):
    return jwt.encode({"alg": alg, "kid": key.kid, **(header or {})}, claims(**changes), key, algorithms=[alg])


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "jwks.json"
    made.write_text(jwks(RSA, EC, ED, SHARED))
    return made


@pytest.fixture
def by_issuer(own, file):
    def build(**changes):
        update = {"jwt_issuer": ISSUER, "jwt_audience": AUDIENCE, "jwt_keys": str(file), **changes}
        return issuer(own.model_copy(update=update))

    return build


@pytest.mark.parametrize(("key", "alg"), [(RSA, "RS256"), (RSA, "PS256"), (EC, "ES256"), (ED, "Ed25519")])
def test_a_token_makes_a_caller_with_its_scopes(by_issuer, key, alg):
    who, expires = by_issuer().principal(token(key, alg))
    assert who.scopes == {Scope.CHECK, Scope.REDACT}
    assert who.tenant is None
    assert "pipeline" not in repr(who)
    assert expires.timestamp() > time.time() + 600


def encoded(part):
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


def unsigned(header):
    return ".".join([encoded(json.dumps(part).encode()) for part in (header, claims())] + [""])


def as_secret(header):
    """Sign with what everybody knows: the public key, taken for a shared secret."""
    signed = unsigned(header).rstrip(".")
    return f"{signed}.{encoded(hmac.digest(RSA.as_pem(private=False), signed.encode(), 'sha256'))}"


WRONG = {
    "another issuer": lambda: token(iss="https://evil.example.org"),
    "no issuer": lambda: token(iss=None),
    "another audience": lambda: token(aud="another"),
    "no audience": lambda: token(aud=None),
    "expired": lambda: token(exp=int(time.time()) - 31),
    "no expiry": lambda: token(exp=None),
    "an expiry that is no time": lambda: token(exp="soon"),
    "not yet": lambda: token(nbf=int(time.time()) + 60),
    "another key of that name": lambda: token(OTHER, header={"kid": "r1"}),
    "an unknown key": lambda: token(OTHER),
    "a key of another kind": lambda: token(RSA, header={"kid": "e1"}),
    "a shared secret of the issuer": lambda: token(SHARED, "HS256"),
    "the public key as a shared secret": lambda: as_secret({"alg": "HS256", "kid": "r1"}),
    "an algorithm that is not allowed": lambda: token(RSA, "RS512"),
    "no signature": lambda: unsigned({"alg": "none"}),
    "no signature by another name": lambda: unsigned({"alg": "nOnE", "kid": "r1"}),
    "a signature that is cut": lambda: token()[:-4],
    "claims that were changed": lambda: ".".join([token().split(".")[0], token(sub=CANARY).split(".")[1], token().split(".")[2]]),
    "a header that must be understood": lambda: token(header={"crit": ["b64"], "b64": True}),
    "five parts": lambda: f"{token()}.a.b",
    "no JSON": lambda: "a.b.c",
    "a deep header": lambda: "W1tb" * 4000 + ".b.c",
    "too long": lambda: token(padding="x" * 10_000),
    "no tenant": token,
    "a tenant that is a path": lambda: token(tenant="../acme"),
}


@pytest.mark.parametrize("case", WRONG)
def test_whatever_is_wrong_is_refused_in_the_same_words(by_issuer, case):
    changes = {"jwt_tenant_claim": "tenant"} if "tenant" in case else {}
    with pytest.raises(Unauthorized) as refused:
        by_issuer(**changes).principal(WRONG[case]())
    assert refused.value.detail == "the request needs a valid bearer token"
    assert refused.value.__context__ is None


def test_clocks_may_differ_a_little(by_issuer):
    assert by_issuer().principal(token(exp=int(time.time()) - 20, nbf=int(time.time()) + 20))


@pytest.mark.parametrize(
    ("changes", "said", "scopes"),
    [
        ({}, {"scope": "check superuser"}, {Scope.CHECK}),
        ({}, {"scope": ["check", "reveal", 7]}, {Scope.CHECK, Scope.REVEAL}),
        ({}, {"scope": {"check": True}}, set()),
        ({"jwt_scope_claim": "roles"}, {"roles": ["audit"]}, {Scope.AUDIT}),
        ({"jwt_scope_prefix": "redactor:"}, {"scope": "redactor:check redact"}, {Scope.CHECK}),
    ],
)
def test_scopes_are_those_that_we_know(by_issuer, changes, said, scopes):
    assert by_issuer(**changes).principal(token(**said))[0].scopes == scopes


@pytest.mark.parametrize(("said", "tenant"), [("acme", "acme"), ("*", None)])
def test_a_claim_binds_to_a_tenant(by_issuer, said, tenant):
    assert by_issuer(jwt_tenant_claim="tenant").principal(token(tenant=said))[0].tenant == tenant


def test_a_key_without_a_name_serves_where_it_is_the_only_one_of_its_kind(by_issuer, file):
    nameless = jwt.encode({"alg": "ES256"}, claims(), EC, algorithms=["ES256"])
    assert by_issuer().principal(nameless)
    file.write_text(jwks(EC, ECKey.generate_key("P-256", {"kid": "e2"}, auto_kid=False)))
    with pytest.raises(Unauthorized):
        by_issuer().principal(nameless)


class Clock:
    now = 1_000.0

    def __call__(self):
        return self.now


@contextmanager
def publishing(body):
    """Serve keys, and count how often they are asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200 if body[0] else 500)
            self.end_headers()
            self.wfile.write(body[0])

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/jwks", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_keys_are_read_again_for_an_unknown_one_but_not_for_each(own):
    body, clock = [jwks(RSA).encode()], Clock()
    with publishing(body) as (url, asked):
        keys = PublicKeys(url, clock=clock)
        assert keys.find("r1", RSAKey)
        assert [keys.find(f"made up {i}", RSAKey) for i in range(5)] == [None] * 5
        assert len(asked) == 1
        body[0] = jwks(RSA, OTHER).encode()
        clock.now += FLOOR
        assert keys.find("r2", RSAKey)
        assert len(asked) == 2
        assert keys.find("r1", RSAKey)
        assert len(asked) == 2


def test_a_key_that_the_issuer_took_back_stops_and_an_outage_is_survived_for_a_while(own):
    body, clock = [jwks(RSA, OTHER).encode()], Clock()
    with publishing(body) as (url, _asked):
        keys = PublicKeys(url, clock=clock)
        assert keys.find("r2", RSAKey)
        body[0] = jwks(RSA).encode()
        clock.now += FRESH
        assert keys.find("r2", RSAKey) is None
        body[0] = b""
        clock.now += FRESH
        assert keys.find("r1", RSAKey)
        clock.now += STALE
        with pytest.raises(IssuerUnavailable):
            keys.find("r1", RSAKey)
        body[0] = jwks(RSA).encode()
        clock.now += FLOOR
        assert keys.find("r1", RSAKey)


def test_what_holds_no_keys_lets_nobody_in(tmp_path):
    for body in (
        "",
        "[]",
        '{"keys": 7}',
        '{"keys": []}',
        '{"keys": [7, {"kty": "RSA"}, {"kty": ["EC"]}, {"kty": "EC", "crv": "x"}]}',
        jwks(SHARED),
    ):
        (tmp_path / "jwks.json").write_text(body)
        with pytest.raises(IssuerUnavailable):
            PublicKeys(str(tmp_path / "jwks.json")).find("s1", RSAKey)


@pytest.mark.parametrize("missing", ["jwt_issuer", "jwt_audience", "jwt_keys"])
def test_settings_of_tokens_come_together(by_issuer, missing):
    with pytest.raises(SettingsError, match=missing.upper()):
        by_issuer(**{missing: None})
    with pytest.raises(SettingsError):
        by_issuer(jwt_keys="http://id.example.org/jwks")


def test_the_service_takes_tokens_and_an_issuer_ends_the_first_run(apps, ask, file):
    app = apps(host="0.0.0.0", jwt_issuer=ISSUER, jwt_audience=AUDIENCE, jwt_keys=str(file), admin_token=SecretStr("x" * 16))
    app.state.credentials.require()
    right = {"authorization": f"Bearer {token()}"}
    assert ask(app, headers=right).status_code == 200
    assert ask(app, "/v1/detect", headers=right).status_code == 403
    assert ask(app, headers={"authorization": f"Bearer {token(exp=1)}"}).status_code == 401
    assert ask(apps(jwt_issuer=ISSUER, jwt_audience=AUDIENCE, jwt_keys=str(file))).status_code == 401
    file.unlink()
    answer = ask(apps(jwt_issuer=ISSUER, jwt_audience=AUDIENCE, jwt_keys=str(file)), headers=right)
    assert (answer.status_code, answer.json()["code"]) == (503, "issuer_unavailable")
