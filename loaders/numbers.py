"""Numbers as plans print them, with what they say: at least, about, from … to."""

import re

from loaders.records import Comparator

# a run of more digits than any plan prints is no number
NUMBER = r"(?<!\d)(?:\d{1,3}(?:，\d{3})+(?:\.\d{1,9})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,9}(?:\.\d{1,9})?)"
FIGURE = re.compile(NUMBER)
# ≥72    不低于90    控制在28以内    81.5左右
BEFORE: tuple[tuple[str, Comparator], ...] = (
    (">=", ">="),
    ("<=", "<="),
    ("≥", ">="),
    ("≧", ">="),
    ("≤", "<="),
    ("≦", "<="),
    ("＞", ">"),
    (">", ">"),
    ("<", "<"),
    ("不得低于", ">="),
    ("不得少于", ">="),
    ("不得超过", "<="),
    ("不得高于", "<="),
    ("不低于", ">="),
    ("不少于", ">="),
    ("不小于", ">="),
    ("至少", ">="),
    ("最低", ">="),
    ("不超过", "<="),
    ("不高于", "<="),
    ("不大于", "<="),
    ("不多于", "<="),
    ("至多", "<="),
    ("超过", ">"),
    ("超", ">"),
    ("逾", ">"),
    ("突破", ">"),
    ("高于", ">"),
    ("大于", ">"),
    ("低于", "<"),
    ("少于", "<"),
    ("小于", "<"),
    ("约", "about"),
)
AFTER: tuple[tuple[str, Comparator], ...] = (
    ("及以上", ">="),
    ("或以上", ">="),
    ("以上", ">="),
    ("起步", ">="),
    ("及以下", "<="),
    ("或以下", "<="),
    ("以下", "<="),
    ("以内", "<="),
    ("之内", "<="),
    ("左右", "about"),
    ("上下", "about"),
)


# [300]: the sum of all years of the period
IN_BRACKETS = re.compile(
    r"[\[［〔【（(](?P<inside>[^\[\]［］〔〕【】（）()]+)[\]］〕】）)]"
)


def to_number(text: str) -> float:
    """Return the value of a printed figure: 1,200 and 3.85."""
    value = float(text.replace(",", "").replace("，", ""))
    return int(value) if value == int(value) else value


# 15-20    80%—85%
RANGE = re.compile(
    rf"(?P<low>{NUMBER})(?P<sign>[%‰]?)(?:[-—－–~～至到]|—{{2}})(?P<high>{NUMBER})(?:[%‰])?"
)
# 2021年开始做: the year is not the figure
YEAR_NAMED = re.compile(r"(?<!\d)(?:19|20)\d{2}年")
Level = float | tuple[float, float] | None


def read_cell(text: str) -> tuple[Level, Comparator | None]:
    """Read a table's cell: 81.5左右 gives (81.5, about); (None, None) without a number.

    15-20 gives both ends and range. A cell of words with a number in it
    (力争每年降低1个百分点, 2021年开始做) holds no level to compare.
    """
    whole = IN_BRACKETS.fullmatch(text.strip())
    text = whole["inside"] if whole else text
    figures = FIGURE.findall(text)
    bare = re.sub(r"[（〔][^（）〔〕]*[）〕]", "", text)
    bare = YEAR_NAMED.sub("", bare)
    if ends := RANGE.fullmatch(bare.strip()):
        low, high = to_number(ends["low"]), to_number(ends["high"])
        return ((low, high), "range") if low < high else (None, None)
    found = FIGURE.search(bare)
    if (
        not figures
        or found is None
        or re.search(r"每年|年均|递增|同比|增长|提高|下降|降低", bare)
    ):
        return None, None
    if len(FIGURE.findall(bare.replace("/10万", ""))) > 1:
        return None, None
    return to_number(found[0]), comparator_of(
        bare[: found.start()], bare[found.end() :]
    )


def comparator_of(before: str, after: str) -> Comparator:
    """Return what the words round a number say; bare numbers are equal."""
    for word, sign in AFTER:
        if word in after:
            return sign
    for word, sign in BEFORE:
        if word in before:
            return sign
    return "="


SCALED = re.compile(r"(?P<scale>万亿|亿|千万|百万|万|千)(?P<unit>.+)\Z")
SCALES = {"千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12}


def in_base_unit(value: float, unit: str) -> tuple[float, str]:
    """Return a value without the scale in its unit: 1.2 万户 is 12000 户."""
    found = SCALED.match(unit)
    if found is None:
        return value, unit
    scaled = round(value * SCALES[found["scale"]], 6)
    return (int(scaled) if scaled == int(scaled) else scaled), found["unit"]
