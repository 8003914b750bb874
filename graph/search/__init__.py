"""Full-text search over names, titles and quotes, down to words of two characters."""

from graph.search.index import Found, Hit, SearchIndex
from graph.search.kinds import KINDS, Kind
from graph.search.words import Words, words_of
from graph.search.writing import write_index

__all__ = [
    "KINDS",
    "Found",
    "Hit",
    "Kind",
    "SearchIndex",
    "Words",
    "words_of",
    "write_index",
]
