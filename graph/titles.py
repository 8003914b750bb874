"""Titles compared as words, whatever their marks."""

import re

HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
"""Full-width letters, digits and brackets to the half-width ones."""

# What differs between two ways of writing one title: quotes, brackets, blanks, marks.
_MARKS = re.compile(
    r"[\s“”\"'‘’《》〈〉「」『』（）()\[\]【】〔〕［］，,、。；;：:！!？?·•—–－～~-]+"
)


def bare(words: str) -> str:
    """Return only the letters and digits of a title, in half width.

    >>> bare("澜州市“十四五”规划 （草案）")
    '澜州市十四五规划草案'
    """
    return _MARKS.sub("", words.translate(HALF_WIDTH)).lower()


def bigrams(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring characters of the bare words."""
    text = bare(words)
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def likeness(first: str, second: str) -> float:
    """Tell how alike two titles are: Dice's coefficient over character bigrams.

    0 where they share none, 1 where they share all.
    """
    one, two = bigrams(first), bigrams(second)
    if not one or not two:
        return 0.0
    return 2 * len(one & two) / (len(one) + len(two))
