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
    ("及以下", "<="),
    ("或以下", "<="),
    ("以下", "<="),
    ("以内", "<="),
    ("之内", "<="),
    ("左右", "about"),
    ("上下", "about"),
)
SCALE = {"万": 1e4, "亿": 1e8, "万亿": 1e12, "千": 1e3, "百": 1e2}


def to_number(text: str) -> float:
    """Return the value of a printed figure: 1,200 and 3.85."""
    value = float(text.replace(",", "").replace("，", ""))
    return int(value) if value == int(value) else value


def read_cell(text: str) -> tuple[float | None, Comparator | None]:
    """Read a table's cell: 81.5左右 gives (81.5, about); (None, None) without a number.

    A cell of words with a number in it (力争每年降低1个百分点) holds no level to compare.
    """
    figures = FIGURE.findall(text)
    bare = re.sub(r"[（〔][^（）〔〕]*[）〕]", "", text)
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
