"""Put the words of pages into the language of their reader."""

import gettext
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

CHINESE, ENGLISH = "zh-CN", "en"
"""Pages are written in the first; both are values of the attribute ``lang``."""


class Translation(gettext.NullTranslations):
    """Words by the Chinese ones, which stay where there are no others."""

    def __init__(self, language: str, words: Mapping[str, str]) -> None:
        """``words`` are those of ``language`` by the Chinese ones."""
        super().__init__()
        self.language = language
        self._words = words

    def gettext(self, message: str) -> str:
        """The words for a message; the message itself where there are none."""
        return self._words.get(message, message)


Chinese = Translation(CHINESE, {})


@cache
def table(package: str) -> dict[str, str]:
    """The English words of a package's pages, by the Chinese ones: its english.toml."""
    text = files(package).joinpath("english.toml").read_text("utf-8")
    words: dict[str, str] = tomllib.loads(text)["words"]
    return words
