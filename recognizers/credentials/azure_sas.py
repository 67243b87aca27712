"""The signature of an Azure shared access signature: whoever has the URL with it has the access."""

from recognizers.credentials._fake import ALNUM, fake
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(42) + "%3D"
B = fake(43, ALNUM, 3)

RECOGNIZER = Recognizer(
    id="credentials.azure_sas",
    entity="TOKEN",
    category=Category.CREDENTIAL,
    title="Azure shared access signature",
    source="https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas",
    patterns=(
        Pattern(
            name="sig",
            regex=r"""[?&;](?:sv|se|sp|sr|st|spr|ss|srt)=[^\s"'<>]{2,300}?&sig=(?P<value>[A-Za-z0-9%+/_-]{40,90}={0,2})""",
            score=0.9,
            why="sig after at least one of the fields that always stand in such a URL",
        ),
        Pattern(
            name="sas",
            regex=r"""SharedAccessSignature sr=[^\s"'<>&]{2,200}&sig=(?P<value>[A-Za-z0-9%+/_-]{40,90}={0,2})""",
            score=0.9,
            why="the header form of Service Bus and IoT Hub",
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"https://a.blob.core.windows.net/pics/cat.png?sv=2022-11-02&st=2024-01-01&se=2024-01-02&sr=b&sp=r&sig=[[{A}]]",
            f"Authorization: SharedAccessSignature sr=hub.azure-devices.net%2Fdevices%2Fd1&sig=[[{B}]]&se=1700000000",
            f'wget "https://a.file.core.windows.net/share?ss=f&srt=sco&sp=rl&sig=[[{A}]]"',
            f"GET /c/x.csv?sp=r&sv=2023-01-03&sr=b&sig=[[{B}]] 200",
        ),
        left=(
            Left(text="https://a.blob.core.windows.net/c?sv=2022-11-02&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", why="masked"),
            Left(text="https://x.org/?sv=1&sig=short", why="too short for a signature"),
            Left(text='curl "$URL?sv=2022&sig=$SIG"', why="a variable"),
            Left(text=f"https://x.org/page?sig={B}", why="no field of a shared access signature beside it"),
        ),
    ),
)
