"""The heads of a table that is printed without marks."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ontology.columns import column_role

YEAR_HEAD = re.compile(r"(?:19|20)\d{2}年?(?:[（(]?.{0,8})\Z")
SENTENCE = re.compile(r"[。；！？]|，.*，")
LONGEST_HEAD = 16
FEWEST_HEADS = 3
FEWEST_ROLES = 2
MOST_HEADS = 20
# 合计    一、续建项目    16430: rows without a number above the first one
NO_HEAD = re.compile(r"合计|总计|小计|[一二三四五]、|[\d,.]+\Z")
NAMES = ("indicator", "project", "task", "content")
"""The roles of the columns that say what a row is about."""


def is_head(words: Sequence[str]) -> bool:
    """Tell whether words are the heads of a table: three at least, two of them known."""
    roles = [column_role(word) for word in words]
    known = sum(role is not None for role in roles)
    if len(words) < FEWEST_HEADS or known < FEWEST_ROLES:
        return False
    if not any(role in NAMES for role in roles):
        return False
    return all(
        len(word) <= LONGEST_HEAD and not SENTENCE.search(word) for word in words
    )


def leading_heads(words: Sequence[str]) -> list[str]:
    """Return the run of column heads that the lines begin with, if it is a head.

    Behind 序号 it runs up to the first number 1, so that heads of any words (建设地址)
    may stand in it.
    """
    if words and column_role(words[0]) == "serial":
        first = words[: MOST_HEADS + 1]
        heads = list(first[: first.index("1")]) if "1" in first else []
        heads = list(takewhile(lambda word: not NO_HEAD.match(word), heads))
        if is_head(heads):
            return heads
    heads = []
    for word in words:
        if column_role(word) is None and not YEAR_HEAD.match(word):
            break
        heads.append(word)
    return heads if len(heads) <= MOST_HEADS and is_head(heads) else []
