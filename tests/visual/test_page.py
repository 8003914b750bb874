import json
import re
from html.parser import HTMLParser

import pytest

from tests.visual.networks import HOSTILE
from visual.nearest import Graph
from visual.network import draw
from visual.page import asset, data_block, page


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
    assert len(re.findall(r"'sha256-[^']+'", policy)) == 2
    assert "script-src 'unsafe-inline'" not in policy


def test_hostile_names_stay_names(neighbourhood: Graph, elements: Elements) -> None:
    data = json.loads(elements.data)

    assert data["details"]["goal"]["name"] == HOSTILE
    assert "img" not in {tag for tag, _ in elements.found}
    neighbourhood.nodes["body"]["label"] = HOSTILE
    titled = Elements(page(draw(neighbourhood, "body")))
    assert "img" not in {tag for tag, _ in titled.found}


def test_the_same_network_is_the_same_page(neighbourhood: Graph) -> None:
    assert page(draw(neighbourhood, "body")) == page(draw(neighbourhood, "body"))


def test_styles_ask_for_nothing() -> None:
    for name in ("look.css", "network.css"):
        text = asset(name).decode()
        assert "@import" not in text
        assert "url(" not in text


def test_scripts_can_stand_inside_a_page() -> None:
    for name in ("vis-network.min.js", "network.js"):
        assert b"</script" not in asset(name).lower()
        assert b"\r\n" not in asset(name)


def test_data_holds_no_character_that_ends_a_script() -> None:
    block = data_block({"name": HOSTILE})

    assert not set("<>&\u2028\u2029") & set(block)
    assert json.loads(block) == {"name": HOSTILE}


def test_unknown_files_are_no_assets() -> None:
    with pytest.raises(KeyError):
        asset("../style.toml")
