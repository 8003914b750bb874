"""Dates as plans print them, turned into ISO dates."""

import re
from datetime import date

HAN_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")}
HAN_DIGITS |= {"零": "0", "○": "0"}
YEAR = r"[\d〇○零一二三四五六七八九]{4}"
FIRST_YEAR, LAST_YEAR = 1949, 2100
NUMBER = r"[\d一二三四五六七八九十]{1,3}"
# 2023年8月14日    二〇二三年八月十四日    2021年11月
DATE = re.compile(rf"(?P<year>{YEAR})年(?P<month>{NUMBER})月(?:(?P<day>{NUMBER})日)?")
# 2023-08-14    2023/8/14    2023.8.14, beside 2023年8月14日
ANY_DATE = re.compile(
    rf"(?P<year>{YEAR})[年\-/.](?P<month>{NUMBER})[月\-/.](?:(?P<day>{NUMBER})日?)?"
)


def iso_date(match: "re.Match[str]") -> str | None:
    """Return 2023-08-14 (or 2023-08) for a match of DATE, None for no real date."""
    year = int("".join(HAN_DIGITS.get(c, c) for c in match["year"]))
    month, day = small_number(match["month"]), small_number(match["day"] or "")
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def small_number(text: str) -> int:
    """Return the value of 14, 十四 or 二十一; 0 for an empty text."""
    if not text or text.isdecimal():
        return int(text or 0)
    if text == "百" or text == "一百":
        return 100
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(HAN_DIGITS.get(c, "0") for c in text))
    return 10 * int(HAN_DIGITS.get(tens, "1")) + int(HAN_DIGITS.get(ones, "0"))
