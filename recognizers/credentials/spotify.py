"""Client secrets of media services: Spotify (32 hex), Reddit, Vimeo, SoundCloud, YouTube behind their names."""

from recognizers.credentials._fake import BASE64URL, HEX, fake
from recognizers.credentials._pattern import named, whole
from recognizers.credentials._shape import secret_like
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = "BQ" + fake(150, BASE64URL)
B = fake(32, HEX)
C = fake(40, HEX)
D = fake(27)

RECOGNIZER = Recognizer(
    id="credentials.spotify",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Spotify client secret",
    source="https://developer.spotify.com/documentation/web-api/concepts/apps",
    patterns=(
        Pattern(name="access", regex=whole(r"BQ[A-Za-z0-9_-]{130,250}"), score=0.9, why="Spotify access tokens"),
        Pattern(
            name="named",
            regex=named(r"spotify|soundcloud|vimeo|reddit|strava|fitbit", r"(?:[0-9a-f]{40}|[0-9a-f]{32}|[A-Za-z0-9_-]{27,32})"),
            score=0.7,
            why="hex or 27 to 32 characters",
            caseless=True,
        ),
    ),
    validate=secret_like,
    examples=Examples(
        found=(
            f'const client = new Client("[[{A}]]");',
            f"curl -H 'X-Api-Key: [[{A}]]' https://api.example.com/v1",
            f"Our key is [[{A}]], please rotate it.",
            f"2024-05-02 12:01:07 WARN client rejected credential [[{A}]] (status 401)",
            f'SPOTIFY_CLIENT_SECRET = "[[{B}]]"',
            f'  "strava_client_secret" => "[[{C}]]"',
            f"12:00:01 DEBUG config REDDIT_SECRET=[[{D}]] loaded",
        ),
        left=(
            Left(text="SPOTIFY_TOKEN=" + "BQ" + "x" * 150, why="a mask where the random part belongs"),
            Left(text="SPOTIFY_TOKEN=" + "BQ" + fake(50, BASE64URL), why="too short for this format"),
            Left(text="x7" + "BQ" + fake(150, BASE64URL) + "q9", why="part of a longer run"),
            Left(text="SPOTIFY_TOKEN=${SPOTIFY_TOKEN}", why="a variable"),
            Left(text="SPOTIFY_TOKEN: <your-spotify-key>", why="a manual"),
            Left(text=f"commit {B}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"SPOTIFY_CLIENT_SECRET_hash={B}", why="a digest of the secret"),
            Left(text="Rotate SPOTIFY_CLIENT_SECRET every 90 days.", why="prose about the secret"),
            Left(text="SPOTIFY_TOKEN=os.environ['SPOTIFY_TOKEN']", why="code that reads the secret"),
        ),
    ),
)
