"""Keys of services that no other file knows, written as most are today: a short prefix, a word for the kind or mode, a random rest."""

from recognizers.credentials._fake import HEX, fake, fake_uuid
from recognizers.credentials._pattern import whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "acme_live_" + fake(32)
B = "sk-zeta-" + fake(40)
C = "orbit_pat_" + fake(36)
D = "vend_sk_test_" + fake(40, HEX)
E = "kappa-api-key-" + fake(30)

_WORD = r"(?:live|test|prod|production|sandbox|dev|sk|rk|pk|pat|pats|oat|key|keys|apikey|token|tok|tkn|api|secret|sec|access|auth|oauth|personal|service|svc|admin|root|priv|private|bot|app|usr|user|client|srv|refresh|webhook|deploy|rw|ro)"

RECOGNIZER = Recognizer(
    id="credentials.vendor_live_key",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Key with a vendor's prefix and its kind",
    source="https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/",
    patterns=(
        Pattern(
            name="prefix_kind",
            regex=whole(
                rf"[a-z][a-z0-9]{{1,14}}[_-](?:[a-z0-9]{{2,10}}[_-])?{_WORD}[_-](?:v\d[_-])?(?=[A-Za-z_-]{{0,30}}[0-9])(?:[A-Za-z0-9_]{{20,250}}|[A-Za-z0-9_-]{{40,250}})"
            ),
            score=0.6,
            why="vendor_live_..., vendor-api-key-...: prefix, kind, and at least 20 characters with a digit among them",
        ),
        Pattern(
            name="kind_first",
            regex=whole(
                r"(?:sk|rk|pat|tok|token|secret|apikey|api_key|api-key|key|pk_live|sk_live|sk_test|access|auth|priv)[_-](?:[a-z0-9]{2,12}[_-]){0,2}(?=[A-Za-z_-]{0,30}[0-9])[A-Za-z0-9]{24,250}"
            ),
            score=0.6,
            why="sk-..., sk-vendor-..., pat_...: the kind first, then at least 24 characters",
        ),
        Pattern(
            name="short_prefix",
            regex=whole(r"[a-z]{2,5}[a-z0-9]{0,3}_(?=[A-Za-z]{0,30}[0-9])(?=[a-z0-9]{0,30}[A-Z])[A-Za-z0-9]{30,120}"),
            score=0.5,
            why="abc_ and 30 or more of digits, capitals and small letters, as tokens since 2021 are written",
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f"[[{A}]]",
            f"the new service wants [[{B}]] in its header",
            f"ORBIT=[[{C}]]",
            f'{{"x": "[[{D}]]"}}',
            f"login with [[{E}]] failed",
            f"curl https://api.example.com/?k=[[{'qrs_' + fake(40)}]]",
        ),
        left=(
            Left(text="acme_live_" + "x" * 32, why="a mask"),
            Left(text="test_user_can_reset_their_password_in_2_steps", why="the name of a test"),
            Left(text="aws_access_key_id_from_environment_variable_name1", why="a variable's name"),
            Left(text="my-app-token-service-7d9f8b6c5d-x2x4z", why="a pod's name"),
            Left(text="req_trace_" + fake_uuid(), why="a trace"),
            Left(text="sk_live_short", why="too short"),
            Left(text="css_prod_main.min.js?v=20240501", why="a file's name"),
        ),
    ),
)
