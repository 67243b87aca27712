"""Keys of Azure services that are plain hex or carry the provider's mark."""

from recognizers.credentials._fake import HEX, fake
from recognizers.credentials._pattern import ASSIGN, named, whole
from recognizers.credentials._shape import drawn
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(32, HEX)

RECOGNIZER = Recognizer(
    id="credentials.azure_key",
    entity="API_KEY",
    category=Category.CREDENTIAL,
    title="Azure resource key",
    source="https://learn.microsoft.com/en-us/azure/ai-services/authentication",
    patterns=(
        Pattern(
            name="subscription",
            regex=r"Ocp-Apim-Subscription-Key" + ASSIGN + r"(?P<value>[0-9a-f]{32})(?![\w])",
            score=0.9,
            why="the header of API Management and Cognitive Services",
            caseless=True,
        ),
        Pattern(
            name="marked",
            regex=whole(r"[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{6,10}AC[A-Za-z0-9]{8}[A-Za-z0-9]{4}[A-Za-z0-9]{0,8}"),
            score=0.9,
            why="84 characters with JQQJ99, date and provider",
        ),
        Pattern(
            name="named",
            regex=named(r"azure|cognitive|openai_azure", r"[0-9a-f]{32}"),
            score=0.7,
            why="32 hex behind the vendor's name",
            caseless=True,
        ),
    ),
    validate=drawn,
    examples=Examples(
        found=(
            f"Ocp-Apim-Subscription-Key: [[{A}]]",
            f'curl -H "Ocp-Apim-Subscription-Key: [[{A}]]" https://x.cognitiveservices.azure.com',
            f"AZURE_OPENAI_API_KEY=[[{A}]]",
            f'{{"azureSpeechKey": "[[{A}]]"}}',
            f'azure_search_api_key: "[[{A}]]"',
        ),
        left=(
            Left(text="Ocp-Apim-Subscription-Key: {subscription-key}", why="a template"),
            Left(text=f"azure build {A} passed", why="a commit"),
            Left(text=f"azure_api_key_hash={A}", why="a digest of the key"),
            Left(text="Ocp-Apim-Subscription-Key: <key>", why="a manual"),
        ),
    ),
)
