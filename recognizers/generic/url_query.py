"""Finds personal data and secrets in the query or fragment of a URL, where the parameter's name says what the value is."""

from __future__ import annotations

import re

from redactor.domain import Category, Check
from redactor.recognizer import Examples, Left, Pattern, Recognizer, invalid_unless

_SOURCE = "RFC 3986 section 3.4; parameter names of OAuth 2.0 (RFC 6749), OpenID Connect claims and common forms"
_TEMPLATE = re.compile(
    r"(?:[<{$*\[:]|%(?![0-9a-f]{2})).{0,100}|(?:x{3,}|\*+|null|none|undefined|true|false|redacted|removed|xxx)", re.IGNORECASE
)

_NOBODY = frozenset({"root", "admin", "guest", "null", "true", "false", "none", "undefined", "anonymous", "me"})


def _pattern(names: str, value: str, *, score: float) -> Pattern:
    return Pattern(
        name="parameter",
        regex=rf"(?:[?&;#]|&amp;|%3F|%26)(?:[a-z]{{1,20}}[_.-])?(?:{names})(?:=|%3D)(?P<value>{value})(?![\w%])",
        score=score,
        why="after ? & ; or #, also when the URL is itself a parameter; the name decides",
        caseless=True,
    )


def check(value: str) -> Check:
    """Drop placeholders, masks and empty-like words."""
    return invalid_unless(_TEMPLATE.fullmatch(value) is None)


def check_secret(value: str) -> Check:
    """Drop placeholders, and short plain numbers such as page tokens."""
    return invalid_unless(_TEMPLATE.fullmatch(value) is None and not (value.isdigit() and len(value) < 6))  # noqa: PLR2004


def check_name(value: str) -> Check:
    """Drop accounts that are nobody's."""
    return invalid_unless(value.lower() not in _NOBODY)


TOKEN = Recognizer(
    id="generic.url_token",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Token in a URL",
    source=_SOURCE,
    patterns=(
        _pattern(
            "token|access_?token|id_?token|refresh_?token|auth_?token|csrf_?token|xsrf_?token|reset_?token|invite_?token|verification_?token|jwt|session_?id|sessid|phpsessid|jsessionid|sid|ticket"
            "|otp|sig|signature|x-amz-signature|x-amz-security-token|code_verifier|samlresponse|saml_?response|magic|nonce_?token|auth|authorization|unlock|confirmation_token",
            r"[^\s&;?#\"'<>\\|]{4,2048}",
            score=0.85,
        ),
        Pattern(
            name="code",
            regex=r"[?&]code=(?P<value>(?=[\w./~-]{0,40}\d)(?=[\w./~-]{0,40}[a-zA-Z])[\w./~-]{16,512})(?![\w%])",
            score=0.7,
            why="an authorization code (RFC 6749 section 4.1.2); shorter ones are vouchers and countries",
        ),
    ),
    validate=check_secret,
    examples=Examples(
        found=(
            "GET /cb?access_token=[[ya29.fake-token]]&state=1 HTTP/1.1",
            "https://example.com/reset?token=[[f4ke0123456789]]",
            "https://example.com/#id_token=[[aaa.bbb.ccc]]&x=1",
            "redirect=%2Fcb%3Ftoken%3D[[abcdef123456]]",
            "GET /cb?code=[[SplxlOBeZQQYbYS6WxSbIA]]&state=xyz",
            "/a;jsessionid=[[1A2B3C4D5E]]?x=1",
        ),
        left=(
            Left(text="GET /list?page_token=3&sort=asc", why="the number of a page"),
            Left(text="/x?code=SAVE20&promo_code=SUMMERSALE2026X1", why="vouchers"),
            Left(text="/x?token=<TOKEN>&a=1", why="a placeholder"),
            Left(text="/x?token={token}", why="a template"),
            Left(text="token=abc in prose", why="no query"),
            Left(text="/x?tokenizer=wordpiece", why="another name"),
        ),
    ),
)

API_KEY = Recognizer(
    id="generic.url_api_key",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="API key in a URL",
    source=_SOURCE,
    patterns=(
        _pattern(
            "api_?key|apikey|app_?key|access_?key|client_?secret|secret|secret_?key|subscription-key|key",
            r"[^\s&;?#\"'<>\\|]{8,512}",
            score=0.8,
        ),
    ),
    validate=check_secret,
    examples=Examples(
        found=(
            "https://api.example.com/v1?api_key=[[0123fake4567]]&q=x",
            "GET /maps?q=a&key=[[FAKEkey-000011112222]]",
            "POST /oauth?client_secret=[[not-a-real-secret]]",
            "/w?appid=1&subscription-key=[[00000000fake]]",
        ),
        left=(
            Left(text="/x?key=name&sort=asc", why="too short for a key"),
            Left(text="/x?api_key=${API_KEY_NAME}", why="a variable"),
            Left(text="/x?keyword=accessible", why="another name"),
            Left(text="/x?api_key=xxxxxxxxxxxx", why="masked"),
        ),
    ),
)

PASSWORD = Recognizer(
    id="generic.url_query_password",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password in a URL's query",
    source=_SOURCE,
    patterns=(
        _pattern(
            "password|passwd|passwort|pwd|pass|passphrase|contraseña|senha|mot_?de_?passe|pin", r"[^\s&;?#\"'<>\\|]{1,256}", score=0.9
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "GET /login?user=x&password=[[hunter2]] HTTP/1.1",
            "https://example.com/a?pwd=[[s%40fe]]#top",
            "https://example.com/a?pin=[[1234]]&amp;pass=[[abc]]",
            "u=%2Flogin%3Fpasswd%3D[[x1]]",
        ),
        left=(
            Left(text="/login?password=***&u=1", why="masked"),
            Left(text="/login?password=", why="empty"),
            Left(text="/x?passenger=2&compass=n", why="other names"),
            Left(text="/x?pass=true", why="a switch"),
        ),
    ),
)

PHONE = Recognizer(
    id="generic.url_phone",
    entity="PHONE_NUMBER",
    category=Category.CONTACT,
    title="Phone number in a URL",
    source=_SOURCE,
    patterns=(
        _pattern(
            "phone|phone_?number|phone_?no|tel|telephone|mobile|mobile_?number|msisdn|cell|whatsapp|fax",
            r"(?:\+|%2B)?\(?\d(?:[().+-]|%20|%28|%29)?(?:\d(?:[().+-]|%20|%28|%29)?){5,13}\d",
            score=0.8,
        ),
        Pattern(
            name="link",
            regex=r"(?:wa\.me/|api\.whatsapp\.com/send\?phone=|tel:|sms:|callto:)(?P<value>(?:\+|%2B)?\d(?:[().-]?\d){5,14})(?!\w)",
            score=0.85,
            why="links that call",
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "/u?phone=[[%2B14155550123]]&x=1",
            "GET /v?msisdn=[[254712345678]] 200 14ms",
            "/u?name=a&mobile=[[07700900123]]",
            "https://wa.me/[[14155550123]] or tel:[[+1-415-555-0123]]",
            "/u?user_phone=[[415-555-0123]]",
        ),
        left=(
            Left(text="/u?phone=12&x=1", why="too short"),
            Left(text="/u?phone=iphone12345678", why="a model"),
            Left(text="/u?telemetry=1234567", why="another name"),
            Left(text="phone=4155550123", why="no query"),
        ),
    ),
)

COORDINATES = Recognizer(
    id="generic.url_coordinates",
    entity="COORDINATES",
    category=Category.LOCATION,
    title="Coordinates in a URL",
    source=_SOURCE,
    patterns=(
        _pattern(
            "ll|sll|latlng|latlon|lat_?lng|coords?|coordinates|center|location|loc|q|query|destination|origin|daddr|saddr",
            r"-?\d{1,3}\.\d{2,12}(?:,|%2C)(?:%20|\+)?-?\d{1,3}\.\d{2,12}",
            score=0.8,
        ),
        _pattern("lat|latitude", r"-?\d{1,2}\.\d{2,12}", score=0.8),
        _pattern("lon|lng|long|longitude", r"-?\d{1,3}\.\d{2,12}", score=0.8),
    ),
    examples=Examples(
        found=(
            "/map?lat=[[52.5163]]&lon=[[13.3777]]",
            "https://maps.example/?q=[[52.5163,13.3777]]&z=12",
            "/w?latitude=[[-33.8568]]&longitude=[[151.2153]]",
            "/m?ll=[[52.5163%2C13.3777]]",
        ),
        left=(
            Left(text="/map?lat=52&lon=13", why="whole degrees name a region of 100 km"),
            Left(text="/x?q=1.5,2", why="no places after the point"),
            Left(text="/x?platform=1.234", why="another name"),
            Left(text="lat=52.5163", why="no query"),
        ),
    ),
)

USERNAME = Recognizer(
    id="generic.url_username",
    entity="USERNAME",
    category=Category.IDENTITY,
    title="Account name in a URL's query",
    source=_SOURCE,
    patterns=(
        _pattern(
            "user|user_?name|login|usr|uname|nick|handle|screen_?name|login_?name|account_?name",
            r"(?=[\w.-]{0,62}[a-z])[\w.-]{2,64}(?![@.-])",
            score=0.7,
        ),
    ),
    validate=check_name,
    examples=Examples(
        found=(
            "GET /login?user=[[jdoe]]&x=1",
            "/p?username=[[jane.doe]]",
            "/p?a=1&screen_name=[[jane_doe]]",
            "/p?login=[[jdoe42]]#x",
        ),
        left=(
            Left(text="/p?user=123", why="a number"),
            Left(text="/p?user=admin", why="nobody's"),
            Left(text="/p?user=jane@example.com", why="an e-mail address is another finding"),
            Left(text="/p?useragent=curl", why="another name"),
        ),
    ),
)

PERSON = Recognizer(
    id="generic.url_person",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Name of a person in a URL's query",
    source=_SOURCE,
    patterns=(
        _pattern(
            "first_?name|last_?name|full_?name|given_?name|family_?name|surname|sur_?name|fname|lname|middle_?name|customer_?name|contact_?name|patient_?name|vorname|nachname|nombre|apellidos?|prenom",
            r"[^\W\d_](?:[^\W\d_]|[.'’+-]|%[0-9a-f]{2}){1,80}",
            score=0.8,
        ),
    ),
    validate=check,
    examples=Examples(
        found=(
            "/u?first_name=[[Jane]]&last_name=[[Doe]]",
            "/u?fullname=[[Jane+Doe]]",
            "/u?lastName=[[M%C3%BCller]]&x=1",
            "/u?a=b&patient_name=[[Jane%20Doe]]",
        ),
        left=(
            Left(text="/u?name=report", why="a name of anything"),
            Left(text="/u?first_name=&x=1", why="empty"),
            Left(text="/u?filename=report", why="another name"),
            Left(text="/u?fullname={name}", why="a template"),
        ),
    ),
)

BIRTH_DATE = Recognizer(
    id="generic.url_birth_date",
    entity="BIRTH_DATE",
    category=Category.BIRTH_AND_AGE,
    title="Birth date in a URL's query",
    source=_SOURCE,
    patterns=(
        _pattern(
            "dob|birth_?date|date_?of_?birth|birth_?day|bday|geburtsdatum|fecha_?nacimiento",
            r"\d{1,4}(?:[./-]|%2F)?\d{1,2}(?:[./-]|%2F)?\d{2,4}",
            score=0.9,
        ),
    ),
    examples=Examples(
        found=(
            "/u?dob=[[1990-02-28]]&x=1",
            "/u?birthdate=[[28%2F02%2F1990]]",
            "/u?a=1&date_of_birth=[[19900228]]",
            "/u?bday=[[28.02.1990]]",
        ),
        left=(
            Left(text="/u?date=1990-02-28", why="any date"),
            Left(text="/u?dob=&x=1", why="empty"),
            Left(text="/u?birthday=party", why="no date"),
            Left(text="dob=1990-02-28", why="no query"),
        ),
    ),
)

RECOGNIZERS = (TOKEN, API_KEY, PASSWORD, PHONE, COORDINATES, USERNAME, PERSON, BIRTH_DATE)
