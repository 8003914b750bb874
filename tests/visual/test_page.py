import json
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from tests.visual.networks import HOSTILE
from visual.nearest import Graph
from visual.network import draw
from visual.page import LIBRARY, SCRIPTS, SHEETS, asset, data_block, page, said
from visual.places import LAYOUTS
from visual.translation import Chinese, Translation, table

ENGLISH = Translation("en", table("visual"))


class Elements(HTMLParser):
    """All start tags with their attributes, and the data of the network."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][1].get("id") == "network-data":
            self.data += data


@pytest.fixture
def elements(neighbourhood: Graph) -> Elements:
    return Elements(page(draw(neighbourhood, "body")))


def test_the_page_loads_nothing(elements: Elements) -> None:
    loading = {"src", "href", "data", "poster", "srcset", "action", "background"}
    asked = [
        (tag, name)
        for tag, attributes in elements.found
        for name in attributes.keys() & loading
    ]

    assert asked == []
    assert not {"link", "iframe", "object", "img", "base"} & {
        tag for tag, _ in elements.found
    }


def test_the_pages_policy_allows_no_request_and_only_its_scripts(
    elements: Elements,
) -> None:
    (policy,) = [
        attributes["content"] or ""
        for tag, attributes in elements.found
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]

    assert "default-src 'none'" in policy
    assert len(re.findall(r"'sha256-[^']+'", policy)) == 1 + len(SCRIPTS)
    assert "script-src 'unsafe-inline'" not in policy


def test_hostile_names_stay_names(neighbourhood: Graph, elements: Elements) -> None:
    data = json.loads(elements.data)

    assert HOSTILE in data["network"]["names"]
    assert "img" not in {tag for tag, _ in elements.found}
    neighbourhood.nodes["body"]["label"] = HOSTILE
    titled = Elements(page(draw(neighbourhood, "body")))
    assert "img" not in {tag for tag, _ in titled.found}


def test_the_same_network_is_the_same_page(neighbourhood: Graph) -> None:
    assert page(draw(neighbourhood, "body")) == page(draw(neighbourhood, "body"))


def test_styles_ask_for_nothing() -> None:
    for name in SHEETS:
        text = asset(name).decode()
        assert "@import" not in text
        assert "url(" not in text


def test_scripts_can_stand_inside_a_page() -> None:
    for name in (LIBRARY, *SCRIPTS):
        assert b"</script" not in asset(name).lower()
        assert b"\r\n" not in asset(name)


def test_data_holds_no_character_that_ends_a_script() -> None:
    block = data_block({"name": HOSTILE})

    assert not set("<>&\u2028\u2029") & set(block)
    assert json.loads(block) == {"name": HOSTILE}


def test_unknown_files_are_no_assets() -> None:
    with pytest.raises(KeyError):
        asset("../style.toml")


def test_scripts_are_short_and_write_no_mark_up() -> None:
    for name in SCRIPTS:
        text = asset(name).decode()
        assert text.count("\n") <= 250
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text
        )
        assert not re.search("[\u4e00-\u9fff]", text), "words stand in words.toml"


def test_english_words_take_the_same_values() -> None:
    for chinese, english in zip(
        said(Chinese).values(), said(ENGLISH).values(), strict=True
    ):
        holes = re.findall(r"\{\w+\}", chinese)
        assert sorted(holes) == sorted(re.findall(r"\{\w+\}", english))
        assert not re.search("[\u4e00-\u9fff]", english)


def test_every_word_is_used() -> None:
    texts = [asset(name).decode() for name in SCRIPTS]
    texts.append(
        (files("visual") / "templates" / "network_body.html").read_text("utf-8")
    )
    used = set(re.findall(r"(?<!service\.)words\.(\w+)|say\(\"(\w+)\"", "".join(texts)))

    assert set(said(Chinese)) - {*LAYOUTS} == {one or two for one, two in used} - {
        "format"
    }


def test_a_small_network_is_a_table_without_any_script(neighbourhood: Graph) -> None:
    text = page(draw(neighbourhood, "body"))

    assert '<th scope="row" lang="zh-CN">青禾区医保局</th>' in text


def test_the_page_speaks_english(neighbourhood: Graph) -> None:
    text = page(draw(neighbourhood, "body"), ENGLISH)

    assert '<html lang="en">' in text
    assert "Full screen" in text
    assert "全屏" not in text
