"""Names in scripts without capitals: Arabic, Hebrew, Devanagari, Bengali, Chinese, Japanese, Korean."""

from __future__ import annotations

from recognizers.names import _data
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Pattern, Recognizer

#: The surnames of most people: the hundred commonest of China (Ministry of Public Security's yearly list), of Japan and of Korea.
_CHINESE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭董葉蘇呂盧鍾譚陸賈鄒龍"
)
_JAPANESE = (
    "佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|清水|山崎|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|"
    "後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|藤原|三浦|岡本|中野|原田|松田|竹内|上野|中山|和田|森田|石田"
)
_KOREAN = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용"
_HAN = r"[\u4e00-\u9fff]"
_GIVEN_JAPANESE = r"(?:[ \u3000]?[\u4e00-\u9fff]{1,3}|[ \u3000]?[\u3041-\u3096]{2,4}|[ \u3000]?[\u30a1-\u30fa]{2,5})"
_SPACED_SCRIPT = r"\u0590-\u06ff\u0900-\u097f\u0980-\u09ff\u0a80-\u0aff\u10a0-\u10ff"

_UNCASED = Recognizer(
    id="names.uncased",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Full name in Arabic, Hebrew, Devanagari, Bengali, Gujarati or Georgian script",
    source="First names and surnames of the locales of Faker; see _build_names.py",
    lexicon=Lexicon(
        name="uncased_full",
        file=_data.UNCASED_FIRST,
        cased=True,
        head=rf"(?<![{_SPACED_SCRIPT}])",
        tail=rf" [{_SPACED_SCRIPT}]{{2,20}}(?![{_SPACED_SCRIPT}])",
        score=0.3,
        why="no capitals help here, and many names are words: both parts must be known",
    ),
    validate=_data.judge_uncased,
    examples=Examples(
        found=(
            "اسمي [[محمد الخالدي]] وأعيش هنا",
            "मेरा नाम [[राहुल शर्मा]] है",
            "קוראים לי [[דוד כהן]]",
            "[[रवि वर्मा]] ने कहा",
        ),
        left=(
            Left(text="محمد يعيش هنا", why="no known surname follows"),
            Left(text="राहुल घर गया", why="no known surname follows"),
            Left(text="שלום לכולם", why="words"),
            Left(text="مرحبا بالعالم", why="words"),
        ),
    ),
)

_EAST_ASIAN = Recognizer(
    id="names.east_asian",
    entity="PERSON",
    category=Category.IDENTITY,
    title="Chinese, Japanese or Korean name with a form of address or behind a label",
    source="The commonest surnames of the three countries; labels and forms of address collected by hand",
    patterns=(
        Pattern(
            name="chinese_addressed",
            regex=rf"(?P<value>[{_CHINESE}]{_HAN}{{0,2}})(?:先生|女士|小姐|医生|醫生|教授|同学|同學|阿姨|叔叔)",
            score=0.5,
            why="a surname, at most two more characters, and a form of address",
        ),
        Pattern(
            name="chinese_labelled",
            regex=rf"(?:姓名|我叫|名叫|名字叫|名字是|患者|联系人|聯絡人|收件人|收货人)(?:是|为)?[:：]?[ \u3000]{{0,2}}(?P<value>[{_CHINESE}]{_HAN}{{1,2}})(?!{_HAN})",
            score=0.75,
            why="a label, then a surname and one or two more characters that end there",
        ),
        Pattern(
            name="japanese_addressed",
            regex=rf"(?P<value>(?:{_JAPANESE}){_GIVEN_JAPANESE}?)(?:さん|様|さま|氏|先生|くん|君|ちゃん)",
            score=0.6,
            why="a common surname, perhaps a given name, and a form of address",
        ),
        Pattern(
            name="japanese_labelled",
            regex=rf"(?:氏名|お名前|名前は|私は|患者)[:：]?[ \u3000]{{0,2}}(?P<value>(?:{_JAPANESE}){_GIVEN_JAPANESE}?)(?=です|と申し|と言い|[、。\s]|\Z)",
            score=0.7,
            why="a label and a common surname",
        ),
        Pattern(
            name="korean",
            regex=rf"(?<![가-힣])(?P<value>[{_KOREAN}][가-힣]{{2}})(?= ?(?:씨|님|선생님|교수님|군|양)(?![가-힣]{{2}}))",
            score=0.5,
            why="a surname of one syllable, a given name of two, and a form of address",
        ),
        Pattern(
            name="korean_labelled",
            regex=rf"(?:이름은|성함은|성함|이름|성명)[:：]? {{0,2}}(?P<value>[{_KOREAN}][가-힣]{{2}})(?=입니다|이에요|[,.\s]|\Z)",
            score=0.7,
            why="a label, a surname of one syllable and a given name of two",
        ),
    ),
    examples=Examples(
        found=(
            "我叫[[李秀英]]，住在这里。",
            "请问[[王建国]]先生在吗？",
            "姓名：[[张伟]]",
            "[[田中]]さんに電話した",
            "氏名：[[佐藤 花子]]",
            "[[김민수]] 씨가 왔어요",
            "이름: [[박지영]]",
        ),
        left=(
            Left(text="今天天气很好", why="words"),
            Left(text="女士们先生们", why="a form of address without a name"),
            Left(text="皆さんこんにちは", why="a word before the form of address"),
            Left(text="고객님 안녕하세요", why="the word for customer is too short for a name"),
        ),
    ),
)

RECOGNIZERS = (_EAST_ASIAN, _UNCASED)
