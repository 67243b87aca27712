"""Passwords told in prose, in several languages: "my password is hunter2", "login snoop pw biggreenhat"."""

from recognizers.credentials._shape import password_like
from recognizers.credentials._words import IS
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_NAME = (
    r"(?:pass ?word|pass ?phrase|pass ?code|passwd|pwd|pw|passwort|kennwort|contraseña|contrasena|clave|senha|mot de passe|mdp|wachtwoord|lösenord|adgangskode|passord|salasana|hasło|heslo"
    r"|parola|şifrem?|пароль)"
)
#: Whose or what for: "the password of the portal", "a senha do wifi".
_OF = r"(?: (?:for|of|to|at|on|in|do|da|del|della|de|du|des|für|vom|van|til) [\w@.'’-]{1,24}(?: [\w@.'’-]{1,24}){0,3}?)"
_OWN = (
    r"(?:my|our|your|his|her|their|the|its|new|old|current|temp|temporary|wi-?fi|login|admin|root|account|email|mein|meine|das|dein|unser|mi|mis|la|tu|su|mon|le|ton|votre|minha|a|sua|il|mio"
    r"|mijn|het|mitt|moje|mój|mi|мой|benim)"
)

RECOGNIZER = Recognizer(
    id="credentials.password_said",
    entity="PASSWORD",
    category=Category.CREDENTIAL,
    title="Password told in prose",
    source="https://www.rfc-editor.org/rfc/rfc4949",
    patterns=(
        Pattern(
            name="mixed",
            regex=rf"(?<![\w-]){_NAME}(?:{_OF}| there| now| tried| given| used| entered)?(?:[ ]{{1,2}}{IS}|['’]s|:)(?: now| still| set to| changed to| reset to| updated to)?[:\s]{{1,3}}[\"'“‘«`]?(?!\w{{1,20}}[.!?]?&(?:\w{{1,20}}=|(?:amp|lt|gt|quot|nbsp|#\d{{1,5}});))(?P<value>(?=[^\s\"'”’»`]{{0,40}}[\d!@#$%^&*+=~])[^\s\"'”’»`,;()<>]{{4,64}}(?<![.?:]))",
            score=0.7,
            why="a value that holds a digit or a sign; end-of-sentence marks are left out",
            caseless=True,
        ),
        Pattern(
            name="quoted",
            regex=rf"(?<![\w-]){_NAME}{_OF}?[ ]{{1,2}}{IS}[:\s]{{1,3}}[\"'“‘«`](?P<value>[^\s\"'”’»`]{{3,64}})[\"'”’»`]",
            score=0.7,
            why="a value in quotes",
            caseless=True,
        ),
        Pattern(
            name="word",
            regex=rf"(?<![\w-]){_OWN} (?:[\w-]{{1,16}} )?{_NAME}[ ]{{1,2}}{IS}[:\s]{{1,3}}(?P<value>[^\W\d_]{{5,32}})(?=[.!,;)]{{0,2}}(?:\s{{0,2}}$|\n|[.!;)]|, (?:and|but|please|pls|don|so)| (?:and|but|please|pls|for|on|if|und|y|et|e)\b))",
            score=0.5,
            why="a plain word only where somebody's password is spoken of and the clause ends after it",
            caseless=True,
        ),
        Pattern(
            name="pair",
            regex=r"(?<![\w-])(?:user ?name|user ?id|user|login|account|log ?in|usr|benutzer(?:name)?|usuario|utilisateur|identifiant|email)[:=]?[ \t]{0,2}[:=]?[ \t]{0,2}(?!(?:and|or|is|to|a|an|the|with|by|from|via|your|plus|either|fields?|names?|if|for|of|in|on|has)\b)[\w.@+-]{1,64}[\s,;/|]{1,4}(?:and )?(?:pass ?word|passwd|pass(?=[:=])|pwd|pw|passwort|contraseña|mot de passe|senha)[:=]?[ \t]{1,2}[:=]?[ \t]{0,2}(?P<value>[^\s,;\"'<>(){}\[\]]{3,64})",
            score=0.7,
            why="an account's name right before: login snoop pw biggreenhat; u: snoop, p: biggreenhat",
            caseless=True,
        ),
        Pattern(
            name="initials",
            regex=r"(?<![\w-])(?:u|usr|id|user|login)[ ]?[:=][ ]{0,2}[\w.@+-]{1,64}[\s,;/|]{1,4}(?:p|pw|pass)[ ]?[:=][ ]{0,2}(?P<value>[^\s,;\"'<>(){}\[\]]{3,64})",
            score=0.7,
            why="u: snoop, p: biggreenhat",
            caseless=True,
        ),
        Pattern(
            name="bare",
            regex=r"(?<![\w-])(?:pass ?word|pass ?code|pass ?phrase|passwd|pass|pwd|pw|passwort|kennwort|contraseña|senha|wachtwoord|mot de passe|lösenord|adgangskode|hasło|heslo|пароль)[: ]{1,2}(?!(?:sha|md|pbkdf|utf|base|oauth|bcrypt|v|aes|rot|top|area|mp)-?\d)(?P<value>(?=[^\s]{0,30}[A-Za-z])(?=[^\s]{0,30}\d)[A-Za-z0-9!@#$%^&*_+~-]{6,40})(?![\w./:=(])",
            score=0.5,
            why="name and value side by side, where the value mixes letters and digits",
            caseless=True,
        ),
        Pattern(
            name="as_password",
            regex=r"(?<![\w-])(?:use|using|with|set|enter|type|try|put|it to) [\"'“‘`]?(?P<value>(?=[^\s]{0,30}[\d!@#$%^&*_+~])[^\s\"'”’`,;<>()]{5,64})[\"'”’`]? (?:as|for) (?:the|your|my|our|a|an|its|his|her|their) (?:[a-z-]{1,14} )?(?:password|passcode|passphrase)(?![\w-])",
            score=0.6,
            why="use ... as the password",
            caseless=True,
        ),
        Pattern(
            name="login",
            regex=r"(?<![\w-])(?:log-?in|credentials?|creds|zugangsdaten|credenciales|identifiants)(?: details| data)?(?: is| are| sind| son|:|=)[ ]{0,2}[\w.@+-]{2,40} ?[/:|] ?(?P<value>(?=[^\s]{0,30}[A-Za-z])(?=[^\s]{0,30}[\d!@#$%^&*_+~])[^\s\"'”’`,;<>(){}/]{6,64}(?<![.?:]))",
            score=0.6,
            why="login: admin / ..., credentials are bob:...",
            caseless=True,
        ),
        Pattern(
            name="radius",
            regex=r"\bLogin incorrect(?: \([^()\[\]\n]{1,120}\))?: \[[^\[\]/\s]{1,64}/(?P<value>[^\[\]<>\s]{3,64})(?=\]? \(from)",
            score=0.7,
            why="FreeRADIUS logs the name and the password that was refused",
        ),
        Pattern(
            name="cjk",
            regex=r"(?:密码|密碼|口令|パスワード|비밀번호)(?:是|为|為|は|는|은|[:： ]){1,3}[「“\"']?(?P<value>[A-Za-z0-9!@#$%^&*_+=.-]{4,64})",
            score=0.7,
            why="Latin text right after the Chinese, Japanese or Korean word",
        ),
    ),
    validate=password_like,
    examples=Examples(
        found=(
            "I can't log in: the password is [[Kr0kodil&3x]].",
            "my password is [[hunter2]]",
            "Hi, my wifi password is [[biggreenhat]].",
            "login snoop pw [[biggreenhat]]",
            "UserName snoop PassWord [[biggreenhat]]",
            "username root\npassword [[crickets]]",
            "u: snoop\np: [[biggreenhat]]",
            "Mein Passwort ist [[Sommer2024!]] und ich nutze es überall",
            "mi contraseña es [[gato_99]].",
            "mon mot de passe est [[soleil1]]",
            'the password was "[[swordfish]]" all along',
            "我的密码是[[abc12345]]",
            "мой пароль это [[qwerty12]]",
            "The staging login is admin / [[Tr0ub4dor&3]]",
            'the wifi password at the office is "[[GuestWelcome2024]]"',
            "A senha do wifi é [[casa1234]]",
            "Password for the portal: [[Maple!Leaf88]]",
            "login failed (pwd tried: [[zima2026!]])",
            "Password was reset to [[Lagan#2026]].",
            "ich glaub kennwort [[Katze1981]]",
            "Login incorrect (pap: no match): [jbell/[[tr0ub4dor&3x]] (from client vpn-gw port 0)",
            "just use [[hunter2]] as the password",
            "password [[hunter22]]",
            "The temporary password is [[Zx9-kk!w]], please change it",
        ),
        left=(
            Left(text="the password is too short", why="a rule"),
            Left(text="Your password is incorrect.", why="a message"),
            Left(text="My password is not working again", why="a complaint"),
            Left(text="your password is expired, please sign in", why="a state"),
            Left(text="my password is saved in the browser", why="where it is"),
            Left(text="This is your problem", why="no password"),
            Left(text="a password is required", why="a rule"),
            Left(text="login failed: password incorrect", why="a message"),
            Left(text="Failed password for invalid user admin from 10.0.0.1", why="a log line"),
            Left(text="password sha256 is not allowed", why="a digest's name"),
            Left(text="Our new password is stronger than before", why="a comparison"),
            Left(text="the user name, password and email fields", why="a form"),
            Left(text="The password is: ********", why="masked"),
        ),
    ),
)
