"""PINs, one-time codes and recovery codes, with the words that say so."""

from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

RECOGNIZER = Recognizer(
    id="credentials.one_time_code",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="PIN or one-time code",
    source="https://www.rfc-editor.org/rfc/rfc6238",
    patterns=(
        Pattern(
            name="pin",
            regex=r"(?<![\w-])(?:pin|geheimzahl)(?: (?:code|number|nummer|ist))?(?: is| was| ist| es| est|:|=)[ :]{0,2}(?P<value>\d{4})(?![\w-]|[.,]\d)",
            score=0.6,
            why="four digits; six after `PIN code` are an Indian post code",
            caseless=True,
        ),
        Pattern(
            name="one_time",
            regex=r"(?<![\w-])(?:otp|totp|pass ?code|2fa code|mfa code|one[ -]time (?:code|pass(?:word|code)|pin)|(?:verification|security|authentication|confirmation|login|sign-in|access|auth) code|tan|código de verificación|code de vérification|bestätigungscode)(?: is| was| ist| es| est|:| ?=)?[ :=]{1,2}(?P<value>\d{3}[ -]?\d{3}|\d{4,8})(?![\w-]|[.,]\d)",
            score=0.6,
            why="four to eight digits behind the words of a second factor",
            caseless=True,
        ),
        Pattern(
            name="card_code",
            regex=r"(?<![\w-])(?:cvv2?|cvc2?|cv2|csc|security code|card code|prüfziffer|prüfnummer|kartenprüfnummer|código de segur(?:idad|ança)|code de sécurité|cryptogramme)(?: number)?(?: is| was| ist| es| est| é)?[ :=]{1,3}(?P<value>\d{3,4})(?![\w-]|[.,]\d)",
            score=0.6,
            why="the three or four digits on a card's back",
            caseless=True,
        ),
        Pattern(
            name="sent",
            regex=r"(?<![\w-])(?:otp|2fa|mfa|totp)\b[^\n]{0,80}?\b(?:code|pin|value)[=:] ?(?P<value>\d{4,8})(?![\w-]|[.,]\d)",
            score=0.6,
            why="a log line about a second factor that holds it",
            caseless=True,
        ),
        Pattern(
            name="your_code",
            regex=r"(?<![\w-])(?:your|seu|o seu|su|tu|votre|ton|ihr|dein|twój|il tuo|je|uw|din) (?:[\w-]{1,15} ){0,2}?(?:c[óo]digo|code|kod|kode|codice)(?: [\w-]{1,15}){0,3}?(?: is| es| est| ist| é| è| er| är|:)[ :]{1,2}(?P<value>\d{3}[ -]?\d{3}|\d{4,8})(?![\w-]|[.,]\d)",
            score=0.6,
            why="as text messages say it in other languages",
            caseless=True,
        ),
        Pattern(
            name="door",
            regex=r"(?<![\w-])(?:door|gate|entry|entrance|alarm|lock(?:box)?|key ?pad|safe|garage) (?:pin )?code(?: is| was|:)? {1,2}(?P<value>[*#]?\d{3,8}[*#]?)(?![\w-]|[.,]\d)",
            score=0.6,
            why="opens a house",
            caseless=True,
        ),
        Pattern(
            name="code_is_yours",
            regex=r"(?<![\w.,#-])(?P<value>\d{4,8}) (?:is|ist|es|est) (?:your|ihr|dein|su|tu|votre|ton) (?:[\w-]{1,20} ){0,2}(?:code|otp|passcode|pin|tan|código)(?![\w-])",
            score=0.6,
            why="482913 is your ... code, as text messages say it",
            caseless=True,
        ),
    ),
    examples=Examples(
        found=(
            "my pin is [[4821]], don't tell",
            "otp: [[482913]] user=12",
            "otp=[[482913]]",
            "otp sent user_id=12 channel=sms code=[[771204]] ttl=300",
            'body="Seu codigo: [[448120]]" Tu código de acceso es [[448121]]',
            "exp 04/29 security code [[772]], CVV: [[1234]]",
            "[[482913]] is your Example verification code",
            "Verification code: [[123 456]]",
            "PIN: [[9931]]",
            "the door code is [[4471#]]",
            "Ihr Bestätigungscode ist [[771203]]",
        ),
        left=(
            Left(text="PIN code: 560001", why="an Indian post code"),
            Left(text="pin=13 mode=output", why="a pin of a chip"),
            Left(text="error code: 500123", why="an error"),
            Left(text="your area code is 212, your error code was 4471x, mfa enabled, exit code=1", why="other codes"),
            Left(text="the verification code is wrong", why="prose"),
            Left(text="2024 is your year", why="a year"),
            Left(text="pin: 1234.5", why="a measure"),
        ),
    ),
)
