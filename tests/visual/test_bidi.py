import re

import pytest
from markupsafe import Markup

from visual.bidi import isolated

OPENS, CLOSE = re.compile("[\u2066-\u2068]"), "\u2069"


@pytest.mark.parametrize("text", ["健全制度", "", "‎", 3, None, Markup("\u202e")])
def test_what_turns_nothing_around_stays(text: object) -> None:
    assert isolated(text) is text


@pytest.mark.parametrize(
    "text",
    [
        "\u202e甲",
        "\u2067甲",
        "\u2066\u2067甲\u2069",
        "\u2069\u202e甲",
        "\u202a甲\u202c",
    ],
)
def test_marks_of_direction_end_with_their_text(text: str) -> None:
    kept = str(isolated(text))
    depth = 0
    for place, char in enumerate(kept):
        depth += 1 if OPENS.match(char) else -1 if char == CLOSE else 0
        assert depth > 0 or place == len(kept) - 1

    assert depth == 0
    assert text in kept
