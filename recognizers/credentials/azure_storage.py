"""Keys of Azure Storage, Cosmos DB, Service Bus, Event Hubs and IoT Hub inside connection strings."""

from recognizers.credentials._fake import BASE64, fake
from recognizers.credentials._pattern import ASSIGN
from recognizers.credentials._shape import plausible
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

A = fake(86, BASE64) + "=="
B = fake(43, BASE64) + "="

RECOGNIZER = Recognizer(
    id="credentials.azure_storage",
    entity="SECRET",
    category=Category.CREDENTIAL,
    title="Azure account key",
    source="https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    patterns=(
        Pattern(
            name="account_key",
            regex=r"(?:AccountKey|SharedAccessKey|SharedSecretValue)=(?P<value>[A-Za-z0-9+/]{42,86}={1,2})(?![A-Za-z0-9+/=])",
            score=0.9,
            why="base64 of 32 or 64 bytes behind the connection string's own field name",
        ),
        Pattern(
            name="named",
            regex=r"azure[\w .-]{0,30}key[\w .-]{0,8}" + ASSIGN + r"(?P<value>[A-Za-z0-9+/]{86}==)",
            score=0.9,
            why="base64 of 64 bytes behind a name that says Azure",
            caseless=True,
        ),
    ),
    validate=plausible,
    examples=Examples(
        found=(
            f"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=[[{A}]];EndpointSuffix=core.windows.net",
            f"Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=[[{B}]]",
            f"AccountEndpoint=https://docs.documents.azure.com:443/;AccountKey=[[{A}]];",
            f'{{"storage": "BlobEndpoint=https://a.blob.core.windows.net;AccountKey=[[{A}]]"}}',
            f"HostName=hub.azure-devices.net;DeviceId=d1;SharedAccessKey=[[{B}]]",
            f'azure_storage_account_key = "[[{A}]]"',
        ),
        left=(
            Left(text="AccountName=shop;AccountKey=<your-account-key>;", why="a manual"),
            Left(text="SharedAccessKeyName=RootManageSharedAccessKey", why="the name of a key"),
            Left(text="AccountKey=${STORAGE_KEY}", why="a variable"),
            Left(text=f'integrity="sha512-{A}"', why="an integrity attribute without the field name"),
            Left(text="UseDevelopmentStorage=true", why="no key at all"),
        ),
    ),
)
