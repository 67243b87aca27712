"""Keys of weather and map services behind their names: OpenWeather, WeatherAPI, HERE, TomTom, ipstack."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import named
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)
B = fake(32)

RECOGNIZER = Recognizer(
    id="credentials.weather_maps",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Weather or map API key",
    source="https://openweathermap.org/appid",
    patterns=(
        Pattern(
            name="named",
            regex=named(
                r"open[_-]?weather(?:map)?|weather[_-]?api|tomtom|here|ipstack|ipinfo|geocodio|mapquest|positionstack",
                r"(?:[0-9a-f]{31,32}|[A-Za-z0-9_-]{43}|[A-Za-z0-9]{32})",
            ),
            score=0.7,
            why="32 or 43 characters",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f'  "OPENWEATHER_API_KEY" => "[[{A}]]"',
            f"12:00:01 DEBUG config weather_api_key=[[{B}]] loaded",
            f"TOMTOM_API_KEY: '[[{A}]]'",
            f"<OPENWEATHER_API_KEY>\n    [[{B}]]\n</OPENWEATHER_API_KEY>",
            f"weather_api_key := `[[{A}]]`",
            f'{{"TOMTOM_API_KEY": "[[{B}]]"}}',
        ),
        left=(
            Left(text="OPENWEATHER_API_KEY=${OPENWEATHER_API_KEY}", why="a variable"),
            Left(text="OPENWEATHER_API_KEY: <your-weather-maps-key>", why="a manual"),
            Left(text=f"commit {A}", why="the same characters without the vendor's name may be a hash"),
            Left(text=f"OPENWEATHER_API_KEY_hash={A}", why="a digest of the secret"),
            Left(text="Rotate OPENWEATHER_API_KEY every 90 days.", why="prose about the secret"),
            Left(text="OPENWEATHER_API_KEY=os.environ['OPENWEATHER_API_KEY']", why="code that reads the secret"),
        ),
    ),
)
