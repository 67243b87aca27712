"""Finds Chinese, Japanese, Korean and Indian addresses."""

from __future__ import annotations

from recognizers.addresses._parts import SURE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Pattern, Recognizer

_HAN = r"[\u4e00-\u9fff]"
_ROOM = rf"(?:[0-9A-Za-z]{{1,5}}(?:号楼|栋|幢|座|单元|层|楼|室|弄|號|樓|之\d)|{_HAN}{{2,8}}(?:小区|花园|大厦|广场|公寓|苑|大樓)){{0,5}}(?:\d{{3,4}}(?!\d))?"
#: Han, without words that stand before an address and are no part of it.
_H = r"(?:(?![我你他她在住是的到去来寄了和与])[\u4e00-\u9fff])"

RECOGNIZER = Recognizer(
    id="addresses.asian",
    entity="ADDRESS",
    category=Category.LOCATION,
    title="Address of China, Taiwan, Japan, Korea or India",
    source="UPU S42 address templates of CN, IN, JP, KR, TW; GB/T 23705-2009; Korean Road Name Address Act (2014)",
    patterns=(
        Pattern(
            name="chinese",
            regex=rf"(?:{_H}{{2,8}}(?:省|自治区))?(?:{_H}{{2,7}}[市州])?(?:{_H}{{1,7}}[区县區縣市])?(?:{_H}{{1,8}}(?:街道|镇|乡|鎮|鄉))?{_H}{{1,8}}(?:大道|胡同|路|街|道|巷|弄|段)(?:[一二三四五六七八九十东西南北中]{{1,2}}[路段])?[0-9０-９]{{1,5}}(?:[-之][0-9]{{1,3}})?[号號弄]{_ROOM}",
            score=SURE,
            why="from province to house number; road and number must be there",
        ),
        Pattern(
            name="chinese_estate",
            regex=rf"(?:{_H}{{2,8}}(?:省|自治区))?{_H}{{2,7}}市{_H}{{1,7}}[区县]{_H}{{2,16}}(?:小区|花园|新村|公寓|大厦|苑)[0-9A-Za-z]{{1,4}}(?:号楼|栋|幢|座|号|室){_ROOM}",
            score=SURE,
            why="an estate and a house instead of a road",
        ),
        Pattern(
            name="japanese",
            regex=r"(?:〒? ?\d{3}-\d{4} ?)?(?:東京都|北海道|京都府|大阪府|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fffぁ-んァ-ヶー]{1,10}[市区町村郡][\u4e00-\u9fffぁ-んァ-ヶー]{0,12}(?:[0-9０-９一二三四五六七八九十]{1,4}(?:丁目|番地|番|号|[-－‐−の])){1,3}[0-9０-９]{0,4}(?:号室|号|番地)?",
            score=SURE,
            why="prefecture, city, town, numbers",
        ),
        Pattern(
            name="japanese_latin",
            regex=r"(?<![\w.-])\d{1,2}-\d{1,3}(?:-\d{1,3})?,? [A-Z][a-z]{2,20}(?:-?(?:cho|machi))?, [A-Z][a-z]{2,20}-(?:ku|shi|gun|cho)(?:, [A-Z][a-z]{2,20}(?:-(?:to|fu|ken|shi))?)?(?:,? \d{3}-\d{4})?(?!\w)",
            score=SURE,
            why="block numbers, quarter, ward or town, as written in Latin letters",
        ),
        Pattern(
            name="korean",
            regex=r"(?<!\w)(?:[가-힣]{2,8}(?:시|도) )?(?:[가-힣]{1,6}(?:시|군|구) ){1,2}(?:[가-힣]{1,6}(?:읍|면) )?[가-힣0-9]{1,12}(?:로|길) ?\d{1,4}(?:-\d{1,3})?(?:(?:,? ?(?:\d{1,4}동 ?)?\d{1,4}호)|(?:번길 ?\d{1,4}))?",
            score=SURE,
            why="city, district, road name, number",
        ),
        # What parts the parts stands in none of them: with free ends, a text of sixty characters could be read in millions of ways.
        Pattern(
            name="indian",
            regex=r"(?<![\w.])(?:(?i:flat|house|plot|door|shop|h\.? ?no|d\.? ?no|#)\.? ?(?:no\.? ?)?:? ?)?[A-Z]?-?\d{1,4}(?:[/-]\w{1,5}){0,2},? [\w.'() /-]{2,60}(?:[,\n][\w.'() /-]{0,40}){0,6}(?<=[ \n])(?:[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,15})?)(?:,? (?:[A-Z][a-z]{2,15})(?: [A-Z][a-z]{2,15})?)?(?: ?[-–,] ?| )\d{3} ?\d{3}(?!\d)",
            score=0.1,
            why="house, quarter, city and a PIN of six digits: many parts are free, so it needs a word",
        ),
        Pattern(
            name="indian_sure",
            regex=r"(?<![\w.])(?i:(?:flat|house|plot|door|h\.? ?no|d\.? ?no)\.? ?(?:no\.? ?)?:? ?)[A-Z]?-?\d{1,4}(?:[/-]\w{1,5}){0,2}, ?[\w.'() /-]{2,60}(?:[,\n][\w.'() /-]{0,40}){0,6}[A-Z][a-z]{2,20}(?: ?[-–,] ?| )\d{3} ?\d{3}(?!\d)",
            score=SURE,
            why="with a word for the house before it",
        ),
    ),
    context=("address", "地址", "住址", "住所", "주소", "live at", "residing", "resident"),
    examples=Examples(
        found=(
            "I live at [[2-11-3 Meguro, Meguro-ku, Tokyo 153-0063]].",
            "我住在[[北京市海淀区中关村大街27号]]。",
            "地址：[[广东省深圳市南山区科技南路16号3栋502室]]",
            "寄到[[上海市徐汇区漕溪北路1111号]]谢谢",
            "住所は[[東京都千代田区丸の内1-9-1]]です",
            "주소: [[서울특별시 강남구 테헤란로 152]]",
            "Address: [[12/4, MG Road, Indiranagar, Bengaluru 560038]]",
            "[[Flat No. 5, Shanti Nagar, Andheri West, Mumbai - 400053]]",
        ),
        left=(
            Left(text="这条路走了3号线", why="a metro line"),
            Left(text="中山路很长", why="no number"),
            Left(text="東京都は大きい", why="a city alone"),
            Left(text="서울특별시 강남구", why="no road"),
            Left(text="5, 6, 7 and then 560038", why="numbers"),
        ),
    ),
)
