"""Which field names tell what their value is: data, so that a scanner may put the same words into its own pass.

Names are written as lower-case words with spaces; `first name` also stands for `first_name`, `firstName`, `First-Name`, `first.name` and
`firstname`, for longer names that end in it (`customer_first_name`) and for the same without accents. A last word of another script is
compared letter by letter, for such scripts put no spaces between words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from redactor.domain import Category


class Kind(Enum):
    """What a value must look like before its field's name counts; `redactor.records._values` holds one test for each."""

    PASSWORD = "password"  # noqa: S105 - the name of a kind
    TOKEN = "token"  # noqa: S105 - the name of a kind
    COOKIE = "cookie"
    CODE = "code"
    NAME = "name"
    FULL_NAME = "full name"
    ACCOUNT = "account"
    EMAIL = "email"
    PHONE = "phone"
    IP = "ip"
    MAC = "mac"
    DATE = "date"
    AGE = "age"
    NUMBER = "number"
    CARD = "card"
    IBAN = "iban"
    COORDINATE = "coordinate"
    STREET = "street"
    TOWN = "town"
    POSTCODE = "postcode"
    WORDS = "words"
    SEX = "sex"
    OPAQUE = "opaque"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldName:
    """One thing that fields hold, and the names such fields have.

    `unless` are words that change the meaning when they stand before the name in the same field (`max_age`). A `weak` name counts only
    where a person is spoken of: a word such as `customer` before it or in the field around it, or a field beside it that is surely personal.
    """

    name: str
    entity: str
    category: Category
    kind: Kind
    names: tuple[str, ...]
    unless: frozenset[str] = frozenset()
    weak: bool = False


def words(text: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(text.split())


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


#: Words that make the rest of a field's name speak of a person.
PEOPLE = words(
    "user customer client patient person people employee member contact guest passenger student pupil applicant candidate owner holder cardholder"
    " subscriber author sender recipient payer payee beneficiary buyer seller shopper attendee profile patron tenant resident insured policyholder"
    " guardian parent spouse partner child kin relative emergency doctor physician nurse driver rider witness victim borrower signer signatory consumer creditor debtor requester payor"
    " billing shipping delivery subject individual participant voter donor worker staff manager supervisor teacher traveler traveller caller"
    " cliente paciente usuario usuário persona pessoa empleado titular kunde patient benutzer mitarbeiter client utilisateur salarié klant utente"
    " paziente клиент пациент пользователь müşteri hasta"
)


_NOT_A_SECRET = words(
    "next page prev previous continuation cursor sync resume pagination max min total stop eos bos pad unk mask sep cls special unexpected start"
    " end prompt completion input output cached reasoning public used num invalid no missing expected syntax current lookahead without of"
)
_NOT_A_PERSON = words(
    "file host server service app application package class method function module table column db database schema index bucket topic queue node"
    " pod container image cluster namespace domain device interface event metric job task thread logger process program command display tag"
    " branch repo repository product item brand model company business org organization organisation school course team group role key field type"
    " project plan country city street state region zone bank currency test step stage rule policy cookie header param parameter variable env"
    " environment attribute property label category font color style theme template layout screen view route action operation api endpoint"
)
_NOT_AN_AGE = words(
    "max min cache cookie image file log session token document page average avg mean median key message entry ttl s stale error data certificate"
)
_MACHINE = words(
    "server host bind listen local peer remote memory base mac ip ipv4 ipv6 contract wallet eth btc proxy broker web url http start end src dst source destination physical virtual bus link inet network net device dns node"
)

VOCABULARY: tuple[FieldName, ...] = (
    # Credentials
    FieldName(
        name="password",
        entity="PASSWORD",
        category=Category.CREDENTIAL,
        kind=Kind.PASSWORD,
        names=_names(
            "password, passwd, passphrase, pass phrase, passcode, pwd, pswd, user pass, db pass, psk, wifi psk, wpa psk, pre shared key, wpa passphrase, wifi key, smtp pass, ftp pass, redis pass, login pass, pass,"
            " contraseña, clave secreta, clave de acceso, clave, passwort, kennwort, mot de passe, mdp, senha, palavra passe, wachtwoord, lösenord,"
            " adgangskode, passord, salasana, hasło, heslo, jelszó, parolă, parola, şifre, пароль, κωδικός πρόσβασης, 密码, 密碼, 口令, パスワード, 비밀번호,"
            " كلمة المرور, סיסמה, sandi, kata sandi, mật khẩu, รหัสผ่าน, memorable word, security answer, secret answer"
        ),
        unless=words(
            "first second third forgot reset change no invalid wrong boarding bus ski season day weekly monthly test by band high low all one two press"
        ),
    ),
    FieldName(
        name="one-time code or PIN",
        entity="PASSWORD",
        category=Category.CREDENTIAL,
        kind=Kind.CODE,
        names=_names(
            "pin, pin code, otp, otp code, one time code, one time password, mfa code, 2fa code, totp, totp code, verification code, sms code, auth code,"
            " security code, backup code, recovery code, 验证码, 認証コード, 인증번호, código de verificación, code pin, geheimzahl"
        ),
        unless=words("gpio in out led clock data pull chip"),
    ),
    FieldName(
        name="API key",
        entity="API_KEY",
        category=Category.CREDENTIAL,
        kind=Kind.TOKEN,
        names=_names(
            "api key, apikey, x api key, app key, application key, access key, account key, subscription key, service key, license key, signing key, auth key, encryption key, "
            "secret key, master key, shared key, storage key, consumer key, clé api, chave de api, api schlüssel"
        ),
        unless=words("public primary foreign partition sort row index cache of map"),
    ),
    FieldName(
        name="token",
        entity="TOKEN",
        category=Category.CREDENTIAL,
        kind=Kind.TOKEN,
        names=_names(
            "token, access token, refresh token, id token, auth token, bearer token, session token, csrf token, xsrf token, csrf, jwt, bearer, sessionid, session id, sid, session key,"
            " phpsessid, jsessionid, connect sid, x amz security token, x auth token, sas token, ticket granting ticket, jeton, 令牌, トークン, 토큰"
        ),
        unless=_NOT_A_SECRET,
    ),
    FieldName(
        name="authorization",
        entity="TOKEN",
        category=Category.CREDENTIAL,
        kind=Kind.COOKIE,
        names=_names(
            "authorization, proxy authorization, http authorization, auth header, cookie, cookies, set cookie, set cookie2, http cookie"
        ),
        unless=words("no accept use enable"),
    ),
    FieldName(
        name="secret",
        entity="SECRET",
        category=Category.CREDENTIAL,
        kind=Kind.TOKEN,
        names=_names(
            "secret, client secret, app secret, shared secret, webhook secret, jwt secret, consumer secret, secret access key, credential, credentials, connection string, conn str,"
            " mfa secret, totp secret, recovery phrase, seed phrase, mnemonic, mnemonic phrase, secreto, segredo, geheimnis, 密钥, 密鑰, シークレット"
        ),
        unless=words("kubernetes k8s image no"),
    ),
    FieldName(
        name="private key",
        entity="PRIVATE_KEY",
        category=Category.CREDENTIAL,
        kind=Kind.TOKEN,
        names=_names("private key, priv key, ssh key, rsa key, pem key, ssl key, tls key, 私钥, clave privada, clé privée"),
    ),
    # Identity
    FieldName(
        name="given name",
        entity="PERSON",
        category=Category.IDENTITY,
        kind=Kind.NAME,
        names=_names(
            "first name, firstname, fname, given name, givenname, name given, name first, forename, middle name, middlename, mname, name middle, nickname, nick name, preferred name, maiden name,"
            " mother maiden name, mothers maiden name, primer nombre, segundo nombre, vorname, rufname, prénom, primeiro nome, voornaam, förnamn, fornavn, etunimi, imię, jméno, křestní jméno,"
            " keresztnév, prenume, имя, όνομα, 名, isim, tên, nama depan, שם פרטי, الاسم الأول"
        ),
    ),
    FieldName(
        name="family name",
        entity="PERSON",
        category=Category.IDENTITY,
        kind=Kind.NAME,
        names=_names(
            "last name, lastname, lname, surname, family name, familyname, name family, name last, second name, apellido, apellidos, primer apellido, segundo apellido, nachname, familienname, geburtsname,"
            " nom de famille, nom famille, nom de naissance, sobrenome, cognome, achternaam, efternamn, etternavn, efternavn, sukunimi, nazwisko, příjmení, vezetéknév, nume de familie, фамилия, отчество, επώνυμο, soyadı, soyad, soyisim, 姓, 姓氏, họ, nama belakang,"
            " שם משפחה, اسم العائلة"
        ),
    ),
    FieldName(
        name="full name",
        entity="PERSON",
        category=Category.IDENTITY,
        kind=Kind.FULL_NAME,
        names=_names(
            "full name, fullname, real name, realname, legal name, person name, name full, cardholder, card holder, cardholder name, card holder name, account holder, account holder name, name on card, contact person, contact name, name of child, child name, parent guardian, guardian, guardian name, policyholder, account owner,"
            " emergency contact, next of kin, recipient name, sender name, author name, owner name, holder name, customer name, patient name, employee name, student name, guest name, passenger name, client name, beneficiary name, payee name,"
            " driver name, billing name, shipping name, ship to name, doctor name, physician, attending physician, nombre completo, nombre y apellidos, nombre del paciente, nombre cliente, vollständiger name,"
            " nom complet, nom et prénom, nome completo, volledige naam, imię i nazwisko, фио, ф.и.о, 姓名, 真实姓名, 氏名, 名前, お名前, 성명, 이름, 이름, họ và tên, họ tên, nama lengkap, ad soyad, adı soyadı, שם מלא, الاسم الكامل"
        ),
        unless=words("class file host table method module package service function bucket job topic event"),
    ),
    FieldName(
        name="name beside personal fields",
        entity="PERSON",
        category=Category.IDENTITY,
        kind=Kind.FULL_NAME,
        names=_names("name, nombre, nome, nom, naam, namn, navn, nama, ad, adı, display name"),
        unless=_NOT_A_PERSON - {"display"},
        weak=True,
    ),
    FieldName(
        name="account name",
        entity="USERNAME",
        category=Category.IDENTITY,
        kind=Kind.ACCOUNT,
        names=_names(
            "username, user name, login name, loginname, screen name, screenname, user login, twitter handle, instagram handle, nombre de usuario, nombre usuario, benutzername, benutzerkennung, nom d utilisateur, nom utilisateur,"
            " nome de usuário, nome utente, gebruikersnaam, användarnamn, brugernavn, nazwa użytkownika, имя пользователя, логин, kullanıcı adı, 用户名, 用戶名, ユーザー名, ユーザ名, 사용자명, skype, telegram username, discord username"
        ),
        unless=words("db database smtp ftp service system default jdbc datasource"),
    ),
    FieldName(
        name="user",
        entity="USERNAME",
        category=Category.IDENTITY,
        kind=Kind.ACCOUNT,
        names=_names("user, usr, login, uname, remote user, ruser, logname, usuario, benutzer, utilisateur, gebruiker, пользователь"),
        unless=words("db database smtp service system default jdbc datasource per last first auto"),
    ),
    # Contact
    FieldName(
        name="e-mail",
        entity="EMAIL_ADDRESS",
        category=Category.CONTACT,
        kind=Kind.EMAIL,
        names=_names(
            "email, e mail, mail, email address, e mail address, mail address, correo, correo electrónico, courriel, adresse mail, adresse e mail, e mail adresse, correio eletrônico, posta elettronica, почта, эл почта, 邮箱, 电子邮件,"
            " 電子郵件, メールアドレス, メール, 이메일, e posta, eposta, البريد الإلكتروني, דוא ל"
        ),
    ),
    FieldName(
        name="phone",
        entity="PHONE_NUMBER",
        category=Category.CONTACT,
        kind=Kind.PHONE,
        names=_names(
            "phone, phone number, phone no, telephone, telephone number, mobile, mobile number, mobile no, mobile phone, cell, cell phone, cellphone, cell number, msisdn, fax, fax number, tel, contact number, whatsapp, caller id, calling number, called number,"
            " teléfono, telefono, número de teléfono, móvil, celular, telefon, telefonnummer, handy, handynummer, mobilnummer, mobiltelefon, téléphone, numéro de téléphone, portable, telefone, telemóvel, cellulare, telefoon, telefoonnummer, puhelin,"
            " puhelinnumero, numer telefonu, телефон, номер телефона, τηλέφωνο, telefon numarası, 手机, 手机号, 手机号码, 手機號碼, 电话, 電話, 联系电话, 電話番号, 携帯電話, 전화번호, 휴대폰, 휴대전화, số điện thoại, nomor telepon, هاتف, رقم الهاتف, טלפון"
        ),
    ),
    # Network
    FieldName(
        name="IP address",
        entity="IP_ADDRESS",
        category=Category.NETWORK,
        kind=Kind.IP,
        names=_names(
            "ip, ip address, ip addr, ipv4, ipv6, ipaddr, client ip, remote ip, remote addr, remote address, source ip, src ip, dst ip, user ip, peer ip, x forwarded for, x real ip, forwarded for, true client ip, cf connecting ip, rhost,"
            " dirección ip, adresse ip, ip adresse, endereço ip, indirizzo ip, ip地址"
        ),
    ),
    FieldName(
        name="hardware address",
        entity="MAC_ADDRESS",
        category=Category.NETWORK,
        kind=Kind.MAC,
        names=_names("mac, mac address, mac addr, macaddr, hwaddr, hw address, ethernet address, wifi mac, bssid"),
    ),
    # Financial
    FieldName(
        name="payment card",
        entity="CREDIT_CARD",
        category=Category.FINANCIAL,
        kind=Kind.CARD,
        names=_names(
            "card number, card no, card num, card, credit card, credit card number, debit card, debit card number, cc number, ccnum, cc num, cardnumber, payment card, primary account number, número de tarjeta, tarjeta, kartennummer, kreditkarte,"
            " kreditkartennummer, numéro de carte, carte bancaire, carte de crédit, número do cartão, cartão, numero carta, kaartnummer, номер карты, kart numarası, 卡号, 信用卡, 信用卡号, カード番号, 카드번호, pan"
        ),
    ),
    FieldName(
        name="card security code",
        entity="CREDIT_CARD",
        category=Category.FINANCIAL,
        kind=Kind.CODE,
        names=_names(
            "cvv, cvv2, cvc, cvc2, cvn, cid code, card security code, card verification code, card verification value, código de seguridad, prüfnummer, cryptogramme"
        ),
    ),
    FieldName(
        name="IBAN",
        entity="IBAN_CODE",
        category=Category.FINANCIAL,
        kind=Kind.IBAN,
        names=_names("iban, iban number, iban code, account iban"),
    ),
    FieldName(
        name="bank account",
        entity="BANK_ACCOUNT",
        category=Category.FINANCIAL,
        kind=Kind.NUMBER,
        names=_names(
            "account number, account no, acct number, acct no, acct num, accountnumber, bank account, bank account number, routing number, aba number, sort code, número de cuenta, cuenta bancaria, clabe, kontonummer, bankkonto, numéro de compte,"
            " rib, número da conta, conta bancária, numero di conto, rekeningnummer, numer konta, номер счета, 银行账号, 银行卡号, 账号, 口座番号, 계좌번호"
        ),
    ),
    # Government
    FieldName(
        name="US social security number",
        entity="US_SSN",
        category=Category.GOVERNMENT_ID,
        kind=Kind.NUMBER,
        names=_names("ssn, social security number, social security no, social security, socialsecuritynumber, ss number"),
        unless=words("last4"),
    ),
    FieldName(
        name="national number",
        entity="NATIONAL_ID",
        category=Category.GOVERNMENT_ID,
        kind=Kind.NUMBER,
        names=_names(
            "national id, national id number, national identity number, national insurance number, nino, national number, identity number, identity card number, id card, id card number, id card no, idcard, government id, aadhaar, aadhaar number, aadhar,"
            " nric, sin number, social insurance number, personal number, personnummer, fødselsnummer, cpr number, cpr, hetu, henkilötunnus, dni, nie, nif, curp, cédula, número de documento, documento de identidad, personalausweis,"
            " personalausweisnummer, ausweisnummer, sozialversicherungsnummer, numéro de sécurité sociale, nir, numéro national, cpf, codice fiscale, bsn, burgerservicenummer, pesel, rodné číslo, cnp, egn, паспорт, снилс, tc kimlik no, tckn, kimlik no,"
            " civil id, civil id number, chi number, avs, ahv, ahv nummer, svnr, sv nummer, taj, rg, cuil, rut, amka, αμκα, 身份证, 身份证号, 身份证号码, 身分證字號, マイナンバー, 個人番号, 주민등록번호, 주민번호, cccd, cmnd, nik, ktp, תעודת זהות, الرقم الوطني, nhs number, medicare number"
        ),
    ),
    FieldName(
        name="passport",
        entity="PASSPORT",
        category=Category.GOVERNMENT_ID,
        kind=Kind.NUMBER,
        names=_names(
            "passport, passport number, passport no, passport num, passport id, passportno, pasaporte, número de pasaporte, reisepass, reisepassnummer, passnummer, passeport, numéro de passeport, passaporte, passaporto, paspoort, paspoortnummer, numer paszportu,"
            " номер паспорта, серия паспорта, pasaport no, 护照, 护照号, 护照号码, 護照號碼, パスポート番号, 旅券番号, 여권번호, hộ chiếu"
        ),
    ),
    FieldName(
        name="driving licence",
        entity="DRIVER_LICENSE",
        category=Category.GOVERNMENT_ID,
        kind=Kind.NUMBER,
        names=_names(
            "driver license, drivers license, driver licence, driving licence, driver license number, drivers license number, driver licence number, driving licence number, license number, licence number, dl number, licencia de conducir, führerschein, führerscheinnummer,"
            " permis de conduire, carteira de motorista, cnh, patente di guida, rijbewijs, rijbewijsnummer, prawo jazdy, водительское удостоверение, 驾驶证号, 運転免許証番号, 운전면허번호"
        ),
        unless=words("software product"),
    ),
    FieldName(
        name="tax number",
        entity="TAX_ID",
        category=Category.GOVERNMENT_ID,
        kind=Kind.NUMBER,
        names=_names(
            "tax id, tax id number, taxpayer id, tax number, tin, itin, utr, rfc, steuernummer, steuer id, steueridentifikationsnummer, numéro fiscal, инн, vergi no, 税号, partita iva, pan number, abn, tfn, tax file number, afm, αφμ, рнокпп, іпн, adóazonosító, adószám"
        ),
    ),
    # Birth and age
    FieldName(
        name="date of birth",
        entity="BIRTH_DATE",
        category=Category.BIRTH_AND_AGE,
        kind=Kind.DATE,
        names=_names(
            "dob, date of birth, birth date, birthdate, birthday, birth day, bday, born, born on, birth year, year of birth, yob, fecha de nacimiento, fecha nacimiento, fec nac, nacimiento, geburtsdatum, geburtstag, geb datum, geboren, date de naissance, date naissance,"
            " naissance, data de nascimento, data nascimento, nascimento, data di nascita, data nascita, geboortedatum, födelsedatum, fødselsdato, syntymäaika, data urodzenia, datum narození, születési dátum, дата рождения, ημερομηνία γέννησης, doğum tarihi,"
            " 出生日期, 生日, 生年月日, 誕生日, 생년월일, ngày sinh, tanggal lahir, تاريخ الميلاد, תאריך לידה"
        ),
    ),
    FieldName(
        name="age",
        entity="AGE",
        category=Category.BIRTH_AND_AGE,
        kind=Kind.AGE,
        names=_names(
            "age, age years, edad, alter, âge, idade, età, leeftijd, ålder, alder, wiek, возраст, yaş, 年龄, 年齡, 年齢, 나이, tuổi, usia"
        ),
        unless=_NOT_AN_AGE,
        weak=True,
    ),
    # Location
    FieldName(
        name="coordinate",
        entity="COORDINATES",
        category=Category.LOCATION,
        kind=Kind.COORDINATE,
        names=_names(
            "lat, latitude, lon, lng, long, longitude, latlng, lat lng, lat lon, latlong, lat long, gps, coordinates, coords, geo, geo point, geopoint, geolocation, location, position, gps location, gps coordinates, latitud, longitud, breitengrad, längengrad,"
            " koordinaten, latitudine, longitudine, coordonnées, coordenadas, широта, долгота, enlem, boylam, 纬度, 经度, 緯度, 経度, 위도, 경도"
        ),
    ),
    FieldName(
        name="postal address",
        entity="ADDRESS",
        category=Category.LOCATION,
        kind=Kind.STREET,
        names=_names(
            "address, home address, street address, postal address, mailing address, billing address, shipping address, delivery address, residential address, address line, street, street name, street line, residence, addr, dirección, direccion,"
            " domicilio, calle, anschrift, adresse, strasse, straße, wohnort, wohnadresse, hausanschrift, rue, domicile, endereço, logradouro, rua, morada, indirizzo, adres, straat, woonadres, adress, gatuadress, osoite, ulica, cím, адрес, улица, διεύθυνση,"
            " adresi, 地址, 住址, 家庭住址, 住所, 주소, địa chỉ, alamat, العنوان, כתובת"
        ),
        unless=_MACHINE | words("email e mail"),
    ),
    FieldName(
        name="town",
        entity="LOCATION",
        category=Category.LOCATION,
        kind=Kind.TOWN,
        names=_names(
            "city, home city, home town, hometown, town, place of birth, birthplace, birth place, city of birth, ciudad, lugar de nacimiento, geburtsort, ville, ville de naissance, lieu de naissance, cidade, naturalidade, luogo di nascita, comune di nascita, woonplaats, geboorteplaats,"
            " miejscowość, miejsce urodzenia, место рождения, doğum yeri, 城市, 出生地, 籍贯, 도시"
        ),
        unless=words("velo inter"),
    ),
    FieldName(
        name="postcode",
        entity="ZIP_CODE",
        category=Category.LOCATION,
        kind=Kind.POSTCODE,
        names=_names(
            "zip, zip code, zipcode, postcode, post code, postal code, postalcode, código postal, plz, postleitzahl, code postal, cep, postnummer, kod pocztowy, psč, индекс, почтовый индекс, posta kodu, 邮编, 邮政编码, 郵便番号, 우편번호, pincode"
        ),
    ),
    # Special categories
    FieldName(
        name="health",
        entity="HEALTH",
        category=Category.HEALTH,
        kind=Kind.WORDS,
        names=_names(
            "diagnosis, diagnoses, primary diagnosis, diagnosis code, icd code, icd10, icd 10, icd10 code, medical condition, medical conditions, health condition, health conditions, health status, chronic condition, chief complaint, presenting complaint, symptom, symptoms,"
            " medication, medications, current medications, medication name, drug name, prescription, prescriptions, allergy, allergies, disability, disabilities, medical history, blood type, blood group, hiv status, pregnancy status, mental health, comorbidities,"
            " clinical notes, medical notes, condition name, disease, illness, vaccine, vaccination status, diagnóstico, enfermedad, alergias, síntomas, medicamento, medicación, historia clínica, grupo sanguíneo, diagnose, krankheit, allergien, symptome, medikamente,"
            " blutgruppe, behinderung, vorerkrankungen, diagnostic médical, maladie, symptômes, médicament, médicaments, traitement médical, groupe sanguin, antécédents, diagnóstico médico, doença, alergia, sintomas, medicamentos, diagnosi, malattia, sintomi, farmaci, ziekte,"
            " medicatie, rozpoznanie, choroba, leki, диагноз, заболевание, аллергия, лекарства, tanı, teşhis, hastalık, 诊断, 诊断结果, 疾病, 病史, 过敏史, 症状, 用药, 血型, 診断, 診断名, 病名, 既往歴, アレルギー, 血液型, 진단, 진단명, 질병, 혈액형"
        ),
        unless=words("error fault system engine network crash plant code"),
    ),
    FieldName(
        name="medical record number",
        entity="MRN",
        category=Category.HEALTH,
        kind=Kind.NUMBER,
        names=_names(
            "mrn, medical record number, medical record no, medical record id, patient number, hospital number, chart number, health card number, health insurance number, insurance member id, número de historia clínica, nhc, patientennummer, krankenversicherungsnummer,"
            " versichertennummer, numéro de dossier médical, 病历号, 住院号, 診察券番号, 환자번호"
        ),
    ),
    FieldName(
        name="religion",
        entity="RELIGION",
        category=Category.RELIGION,
        kind=Kind.WORDS,
        names=_names(
            "religion, religious affiliation, religious belief, religious beliefs, religious preference, faith, denomination, creed, religión, konfession, religionszugehörigkeit, religião, religione, godsdienst, religie, religia, wyznanie, религия, вероисповедание, din, dini,"
            " 宗教, 宗教信仰, 종교, tôn giáo, agama, الديانة, דת"
        ),
        unless=words("good bad"),
    ),
    FieldName(
        name="ethnicity",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        kind=Kind.WORDS,
        names=_names(
            "ethnicity, ethnic group, ethnic origin, ethnic background, race ethnicity, racial origin, etnia, origen étnico, ethnie, origine ethnique, ethnizität, volksgruppe, ethnische herkunft, etniciteit, etniczność, национальность, этническая принадлежность, etnik köken,"
            " 民族, 인종, dân tộc, suku, nationality, nacionalidad, staatsangehörigkeit, nationalität, nationalité, nacionalidade, nazionalità, cittadinanza, citizenship, nationaliteit, narodowość, obywatelstwo, гражданство, uyruk, 国籍, 國籍, 국적, quốc tịch,"
            " tribe, caste, mother tongue"
        ),
    ),
    FieldName(
        name="race of a person",
        entity="ETHNICITY",
        category=Category.ETHNICITY,
        kind=Kind.WORDS,
        names=_names("race, raza, raça, ras"),
        weak=True,
    ),
    FieldName(
        name="politics",
        entity="POLITICS",
        category=Category.POLITICS,
        kind=Kind.WORDS,
        names=_names(
            "political affiliation, political party, political view, political views, political opinion, political opinions, political leaning, politics, party affiliation, party membership, voting intention, union membership, trade union, trade union membership, labor union,"
            " afiliación política, ideología, partido político, parteizugehörigkeit, politische einstellung, gewerkschaft, gewerkschaftszugehörigkeit, opinion politique, opinions politiques, appartenance syndicale, syndicat, filiação partidária, orientamento politico,"
            " politieke voorkeur, vakbond, партийность, политические взгляды, siyasi görüş, 政治面貌, 党派, 政党, 정당"
        ),
    ),
    FieldName(
        name="sexuality",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        kind=Kind.WORDS,
        names=_names(
            "sexual orientation, sexuality, sexual preference, gender identity, orientación sexual, identidad de género, sexuelle orientierung, geschlechtsidentität, orientation sexuelle, identité de genre, orientação sexual, identidade de gênero,"
            " orientamento sessuale, identità di genere, seksuele geaardheid, genderidentiteit, orientacja seksualna, сексуальная ориентация, cinsel yönelim, cinsiyet kimliği, 性取向, 性别认同, 性的指向, 性自認, 성적지향, 성정체성"
        ),
    ),
    FieldName(
        name="gender",
        entity="SEXUALITY",
        category=Category.SEXUALITY,
        kind=Kind.SEX,
        names=_names(
            "gender, sex, sexo, género, geschlecht, genre, gênero, sesso, geslacht, płeć, пол, cinsiyet, 性别, 性別, 성별, giới tính"
        ),
        unless=words("grammatical"),
    ),
    FieldName(
        name="biometric",
        entity="BIOMETRIC",
        category=Category.BIOMETRIC,
        kind=Kind.OPAQUE,
        names=_names(
            "fingerprint template, face template, face embedding, face encoding, face descriptor, facial features, faceprint, iris template, iris code, iris scan, retina scan, voiceprint, voice embedding, voice template, biometric, biometrics, biometric data, biometric template,"
            " fingerprint image, fingerprint minutiae, dna sequence, genotype, palm vein, huella dactilar, huellas dactilares, fingerabdruck, empreinte digitale, empreintes digitales, impressão digital, 指纹, 指纹数据, 人脸特征, 声纹, 虹膜, 指紋, 지문"
        ),
        unless=words("has use enable require allow supports"),
    ),
)
