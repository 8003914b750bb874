"""Tell which language a reader chose for the pages."""

from collections.abc import Callable, Iterable
from functools import cache

from fastapi import Request
from starlette.requests import cookie_parser

from api.term_words import term_words
from visual.translation import CHINESE, ENGLISH, Chinese, Translation, table

COOKIE = "lang"
NAMES = {CHINESE: "中文", ENGLISH: "English"}
"""The languages of the pages, each in its own words."""


def language(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The language of the cookie among raw headers; Chinese unless it says another."""
    for name, value in headers:
        if name == b"cookie":
            chosen = cookie_parser(value.decode("latin-1")).get(COOKIE)
            return chosen if chosen in NAMES else CHINESE
    return CHINESE


@cache
def translation(language: str) -> Translation:
    """The words of pages in a language, those of the vocabulary's terms among them."""
    if language == CHINESE:
        return Chinese
    return Translation(language, term_words() | table("visual") | table("api"))


def words(request: Request) -> Callable[[str], str]:
    """Puts words that a module says into the language of a request."""
    return translation(language(request.scope["headers"])).gettext
