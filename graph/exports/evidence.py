"""Join the words that several facts rest on, and their places."""

import re
from collections.abc import Iterable

from graph.named_queries import Value

_BREAK = re.compile(r"[ \t]*[\r\n]\s*")

BETWEEN = " …… "
"""Stands between words of different places, as in the answers."""


def joined_words(quotes: Iterable[Value]) -> str:
    """Return each of the words once, in order."""
    said = (words for quote in quotes if quote for words in str(quote).split(BETWEEN))
    return BETWEEN.join(dict.fromkeys(said))


def on_one_line(words: Value) -> Value:
    """Return the words without the line breaks of their file, as a reader sees them."""
    return _BREAK.sub("", words) if isinstance(words, str) else words


def joined_sources(sources: Iterable[Value]) -> str:
    """Return ``file:start-end、start-end`` with each place once; one file is meant."""
    split = [str(source).rpartition(":") for source in sources if source]
    if not split:
        return ""
    places = dict.fromkeys(
        place for _, _, places in split for place in places.split("、")
    )
    return f"{split[0][0]}:{'、'.join(places)}"
