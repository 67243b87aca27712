"""The names of passwords in the languages of our readers, as parts of regular expressions."""

from __future__ import annotations

#: As variables and fields are called. Longer forms first where one starts another.
PASSWORD_NAME = (
    r"""(?:pass[ _-]?word|passwd|pass[ _-]?phrase|pass[ _-]?code|(?:(?<=[_-])pass|(?<![a-z])pass(?=["']?[ ]?=|["']))(?![a-z])|(?:(?<![a-z])|user|db)p(?:sw|wd|w)d?(?![a-z])|passwort|kennwort|contrase(?:ñ|n|&ntilde;)a|(?<![a-z])clave(?![a-z])|senha"""
    r"|mot[ _-]?de[ _-]?passe|(?<![a-z])mdp(?![a-z])|wachtwoord|l(?:ö|o)senord|adgangskode|passord|salasana|has(?:ł|l)o|heslo|jelsz(?:ó|o)|parol[aă](?![a-z])|şifre|sifre|пароль|κωδικός"
    r"|密码|密碼|口令|パスワード|비밀번호|كلمة المرور|סיסמה)"
)

#: How prose says that something is the password, in the same languages.
IS = r"(?:is|are|was|will be|ist|lautet|war|est|es|era|é|è|är|er|on|to|je|jest|это|είναι|是|为|は|は「|هي|=|:)"
