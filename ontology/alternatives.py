"""Patterns that match any of many words."""

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first.

    Words with the same first character share a branch, so that one look at the text
    rules most of them out.
    """
    ordered = sorted(set(words), key=lambda word: (word[0], -len(word)))
    return f"(?:{'|'.join(_branch(*one) for one in groupby(ordered, lambda w: w[0]))})"


def _branch(first: str, words: Iterable[str]) -> str:
    return re.escape(first) + f"(?:{'|'.join(re.escape(word[1:]) for word in words)})"


def any_initial(*lists: Iterable[str]) -> str:
    """Return a pattern that looks ahead whether the first character of a word follows."""
    initials = sorted({word[0] for words in lists for word in words})
    return f"(?=[{re.escape(''.join(initials))}])"
