"""Chinese: no spaces between words, so the cues are looked for in the clause around the finding."""

from __future__ import annotations

import re
from typing import Final

from redactor.domain import Finding, Subject

#: How far before and behind a finding cues count, in code points.
BEFORE: Final = 24
AFTER: Final = 8

_HAN: Final = re.compile(r"[㐀-鿿]")
_END: Final = re.compile(r"[。！？!?\n；]")
_CUE: Final = re.compile(
    r"(?P<other>(?:我的?|咱)?(?:妈妈?|爸爸?|母亲|父亲|哥哥?|弟弟?|姐姐?|妹妹?|爷爷|奶奶|外婆|外公|姥姥|姥爷|老公|老婆|妻子|丈夫|儿子|女儿|孩子|男友|女友|"
    r"男朋友|女朋友|朋友|同事|同学|室友|邻居|老板|房东|侄子|侄女|外甥|表哥|表姐|表弟|表妹|叔叔|舅舅|阿姨|姑姑|前任|老师)|他|她|@\w{1,30})"
    r"|(?P<author>我们?|咱们?|本人|俺)"
    r"|(?P<nobody>患者|病人|人们|大家|研究|预防|人群|有人|你们?|您|谁|狗狗?|猫咪?|猫|宠物|总统|明星|新闻|科普)"
)
_DENIAL: Final = re.compile(r"(?:没有|没得过?|没患|不是|没|并非|如果|要是|假如|希望|怕|担心得?)[^，,。]{0,4}$")


def speaks(text: str, finding: Finding) -> bool:
    """Say whether the finding stands in Chinese."""
    start, end = finding.span.start, finding.span.end
    return _HAN.search(text, max(0, start - 4), min(len(text), end + 4)) is not None


def judge(text: str, finding: Finding, *, special: bool) -> Subject | None:
    """Return whom the finding is about: the nearest person before it in its sentence, else one right behind; nothing where none is there."""
    start, end = finding.span.start, finding.span.end
    if finding.entity == "PERSON":
        named = re.search(r"(?:我叫|我是|我的名字是|本人)\s{0,2}$", text[max(0, start - 8) : start])
        return Subject.AUTHOR if named else Subject.OTHER
    before = _END.split(text[max(0, start - BEFORE) : start])[-1]
    found = list(_CUE.finditer(before))
    if special and _DENIAL.search(before):
        return Subject.NOBODY
    if not found and not special:
        found = list(_CUE.finditer(_END.split(text[end : end + AFTER])[0]))[:1]
    return Subject(found[-1].lastgroup or Subject.NOBODY) if found else None
