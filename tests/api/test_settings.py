"""Settings from texts."""

from dataclasses import fields

import pytest

from api.errors import BadUsage
from api.settings import Settings
from api.settings_reader import option, read, shown, variable, words
from tests.conftest import ROOT

DOCUMENT = ROOT / "docs" / "settings.md"


def table() -> list[str]:
    return [
        f"| `{option(one)}` | `{variable(one.name)}` | {shown(one.default) or '–'} "
        f"| {words()[one.name]['zh']} | {words()[one.name]['en']} |"
        for one in fields(Settings)
    ]


def test_every_field_is_explained_and_nothing_else() -> None:
    assert set(words()) == {one.name for one in fields(Settings)}


def test_the_document_has_every_field() -> None:
    written = DOCUMENT.read_text("utf-8").splitlines()

    assert [line for line in written if line.startswith("| `--")] == table()


def test_nothing_given_is_the_usual() -> None:
    assert read({}, {"ZHENGTU_PORT": ""}) == Settings()


def test_an_option_counts_before_a_variable() -> None:
    found = read(
        {"port": "81", "host": None}, {"ZHENGTU_PORT": "82", "ZHENGTU_HOST": "::"}
    )

    assert (found.port, found.host) == (81, "::")


def test_values_have_the_type_of_their_field() -> None:
    found = read(
        {}, {"ZHENGTU_HTTPS": "Yes", "ZHENGTU_TRUSTED_PROXIES": "10.0.0.1, 10.1.0.0/16"}
    )

    assert found.https is True
    assert found.trusted_proxies == ("10.0.0.1", "10.1.0.0/16")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "x"),
        ("port", "65536"),
        ("page_size", "0"),
        ("https", "perhaps"),
        ("log_form", "xml"),
        ("public_url", "ftp://a"),
        ("stop_seconds", "-1"),
    ],
)
def test_a_wrong_value_is_one_line(name: str, value: str) -> None:
    with pytest.raises(BadUsage, match=variable(name)) as caught:
        read({}, {variable(name): value})

    assert "\n" not in caught.value.message
