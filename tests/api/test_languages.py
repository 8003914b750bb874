"""Pages in the language that a reader chose."""

import re
from importlib.resources import files

import pytest
from fastapi.testclient import TestClient
from jinja2 import Environment

from visual.translation import table

CJK = re.compile("[\u4e00-\u9fff]")
PACKAGES = ("api", "visual")
# Pages about the vocabulary say everything in both languages.
BILINGUAL = {"vocabulary.html", "term.html", "term_card.html"}


def templates(package: str) -> list[tuple[str, str]]:
    folder = files(package).joinpath("templates")
    return [
        (path.name, path.read_text("utf-8"))
        for path in sorted(folder.iterdir(), key=lambda path: path.name)
        if path.name not in BILINGUAL
    ]


def said(text: str) -> set[str]:
    """The messages of a template."""
    environment = Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    found: list[object] = [
        message
        for _, _, message in environment.extract_translations(text)  # type: ignore[attr-defined]
    ]
    return {
        str(message[0] if isinstance(message, tuple) else message) for message in found
    }


def bare(text: str) -> str:
    """A template without comments and messages."""
    text = re.sub(r"{#.*?#}", "", text, flags=re.DOTALL)
    text = re.sub(r"{% trans .*?{% endtrans %}|{% trans %}.*?{% endtrans %}", "", text)
    return re.sub(r"""_\("[^"]*"|_\('[^']*'""", "", text)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_message_of_a_template_has_english_words(package: str) -> None:
    english = table("api") | table("visual")
    missing = {
        (name, message)
        for name, text in templates(package)
        for message in said(text)
        if CJK.search(message) and message not in english
    }
    assert not missing


@pytest.mark.parametrize("package", PACKAGES)
def test_no_chinese_stands_outside_of_messages(package: str) -> None:
    left = {
        (name, line.strip())
        for name, text in templates(package)
        for line in bare(text).splitlines()
        if CJK.search(line) and "|said" not in line
    }
    assert not left


@pytest.mark.parametrize("package", PACKAGES)
def test_english_words_take_the_same_values(package: str) -> None:
    value = re.compile(r"%\(\w+\)s|%%")
    for chinese, english in table(package).items():
        assert sorted(value.findall(chinese)) == sorted(value.findall(english)), chinese


@pytest.mark.parametrize("package", PACKAGES)
def test_no_english_words_are_left_over(package: str) -> None:
    sources = "".join(text for _, text in templates(package))
    folder = files(package)
    for path in folder.iterdir():
        if path.name.endswith((".py", ".toml")) and path.name != "english.toml":
            sources += path.read_text("utf-8")
    for module in ("search/kinds.py", "exports/formats.py"):
        sources += files("graph").joinpath(module).read_text("utf-8")
    sources += files("ontology").joinpath("roles.toml").read_text("utf-8")
    used = {message for _, text in templates(package) for message in said(text)}
    left = {word for word in table(package) if word not in used and word not in sources}
    assert not left


def test_a_page_is_chinese_first(client: TestClient) -> None:
    page = client.get("/")
    assert '<html lang="zh-CN">' in page.text
    assert 'href="/language/en?to=%2F"' in page.text
    assert "Cookie" in page.headers["vary"]


def test_the_switch_leads_back_in_the_other_language(client: TestClient) -> None:
    address = "/search?q=医保"
    switched = client.get(
        "/language/en", params={"to": address}, follow_redirects=False
    )
    assert switched.status_code == 303
    assert switched.headers["location"].startswith("/search?q=")
    cookie = {"Cookie": "other=1; lang=en"}
    page = client.get(address, headers=cookie)
    assert '<html lang="en">' in page.text
    assert "Full-text search" in page.text
    assert 'lang="zh-CN" hreflang="zh-CN" class="language">中文</a>' in page.text
    client.cookies.clear()


def test_each_language_has_an_answer_of_its_own(client: TestClient) -> None:
    chinese = client.get("/")
    english = client.get("/", headers={"Cookie": "lang=en"})
    again = client.get("/", headers={"If-None-Match": english.headers["etag"]})
    assert chinese.headers["etag"] != english.headers["etag"]
    assert again.status_code == 200
    assert client.get("/", headers={"Cookie": "lang=<b>"}).text == chinese.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/language/fr", 404),
        ("/language/en?to=//elsewhere.example/", 400),
        ("/language/en?to=https://elsewhere.example/", 400),
        ("/language/en?to=/%5Celsewhere.example", 400),
        ("/language/en?to=/%09/elsewhere.example", 400),
    ],
)
def test_the_switch_leads_nowhere_else(
    client: TestClient, path: str, status: int
) -> None:
    assert client.get(path, follow_redirects=False).status_code == status
