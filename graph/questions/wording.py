"""The words of a question without what carries no meaning."""

import re

from graph.titles import HALF_WIDTH

_SAME = str.maketrans(
    {"「": "“", "」": "”", "『": "“", "』": "”", "〈": "《", "〉": "》"}
)
_BLANKS = re.compile(r"\s+")
# 请问……？  麻烦帮我查一下……谢谢！
_POLITE_START = re.compile(
    r"^(?:你好|您好|请问|请教|请|麻烦|劳驾|帮我|帮忙|给我|替我|我想知道|我想了解|我想查|想知道"
    r"|告诉我|查询|查找|查一?下|查查|看一?下|看看|问一?下|一下|列出|列一?下|说说|那么|[，,：:。！!])+"
)
_POLITE_END = re.compile(r"(?:谢谢|多谢|呢|吗|呀|啊|吧|[？?。！!；;，,、…])+$")


def normalise(question: str) -> str:
    """Return the question without blanks, courtesy and final marks, in half width.

    >>> normalise("请问，区医保局 牵头哪些任务呢？")
    '区医保局牵头哪些任务'
    """
    text = question.translate(HALF_WIDTH).translate(_SAME)
    text = _BLANKS.sub("", text)
    text = _POLITE_START.sub("", text)
    return _POLITE_END.sub("", text)


_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}


def ordinal(words: str) -> str | None:
    """Return the number inside an enumerator as digits: （十二） -> 12, 3. -> 3.

    Numbers of several parts keep their dots (2.1); None where there is no number.
    """
    if found := re.search(r"\d+(?:\.\d+)*", words.translate(HALF_WIDTH)):
        return found[0]
    if found := re.search(r"[一二三四五六七八九十]+", words):
        return str(_chinese(found[0]))
    return None


def _chinese(words: str) -> int:
    """Read a Chinese number below a hundred: 二十一 -> 21."""
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS[ones]
    return 10 * _DIGITS.get(tens or "一", 1) + _DIGITS.get(ones, 0)
