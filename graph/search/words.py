"""The words of a search, and the pairs of characters that texts are found by.

A text is cut into runs of letters, digits and Chinese characters. Each character of a
run gives one token: itself with the next one, the last one alone. So a word of any
length is a phrase of tokens, a word of one character a beginning of tokens, and no
phrase reaches over a comma.
"""

import re
from dataclasses import dataclass

# A decimal point or per cent sign belongs to its number: 3.5%.
_RUN = re.compile(r"(?:[^\W_]|[.%‰])+")
_LETTER = re.compile(r"[^\W_]")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def folded(text: str) -> str:
    """Return the text in lower case and half width, character for character."""
    narrow = text.translate(_NARROW)
    lower = narrow.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in narrow)


def tokens(text: str) -> str:
    """Return the tokens of a text with blanks between: 医保局 gives 医保 保局 局."""
    runs = _RUN.findall(folded(text))
    return " ".join([run[i : i + 2] for run in runs for i in range(len(run))])


@dataclass(frozen=True, slots=True)
class Words:
    """What to search for: each of the words has to stand in a text, folded."""

    all: tuple[str, ...]

    @property
    def expression(self) -> str:
        """The words in the language of FTS5; they hold no quotation mark."""
        return " AND ".join(map(_phrase, self.all))

    def marks(self, text: str) -> list[tuple[int, int]]:
        """Return the ranges of ``text`` in which the words stand, joined, in order."""
        plain, found = folded(text), []
        for word in self.all:
            at = plain.find(word)
            while at >= 0:
                found.append((at, at + len(word)))
                at = plain.find(word, at + 1)
        return _joined(sorted(found))


def words_of(query: str) -> Words:
    """Return the words of what somebody typed; none where it has no letter or digit.

    Blanks and punctuation stand between words; a word counts once.
    """
    runs = (run.strip(".") for run in _RUN.findall(folded(query)))
    return Words(tuple(dict.fromkeys(run for run in runs if _LETTER.search(run))))


def _phrase(word: str) -> str:
    if len(word) == 1:
        return f'"{word}" *'
    return f'"{" ".join(word[i : i + 2] for i in range(len(word) - 1))}"'


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
