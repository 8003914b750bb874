"""The text in pieces, as the page shows it."""

import html
import re
from importlib.resources import files

from api.pages import environment
from api.source_view import source_view
from api.text_facts import HEADING, TextFact, facts_at, kinds, states
from visual.style import style
from visual.translation import CHINESE

HOSTILE = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} </div>\u202e局'
)


def fact(start: int, end: int, kind: str = "task", name: str = "任务") -> TextFact:
    return TextFact(start, end, kind, name, f"https://x/id/{kind}", "quote")


def rendered(text: str, facts: list[TextFact], start: int = 0, end: int = 0) -> str:
    template = environment(CHINESE).get_template("source.html")
    return template.render(
        question="",
        status=200,
        languages=[],
        file=text,
        plans=[],
        view=source_view(text, facts, start, end, "https://x/"),
        outline=[],
        states=states(),
        sha256="0" * 64,
        start=start,
        end=end,
        length=len(text),
    )


def test_hostile_text_stays_text() -> None:
    page = rendered(HOSTILE, [fact(3, 30, name=HOSTILE), fact(10, 60, "lead")], 5, 20)
    inside = re.search(r'id="text"[^>]*>(.*?)</div>', page, re.DOTALL)

    assert inside
    shown = html.unescape(re.sub(r"<[^>]+>", "", inside[1]))
    assert re.sub("[\u2068\u2069]", "", shown) == HOSTILE  # isolates
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "49" not in inside[1]


def test_a_piece_has_the_look_of_its_smallest_fact_and_tells_the_others() -> None:
    view = source_view(
        "由区医保局牵头。", [fact(0, 8, "basis"), fact(1, 5, "lead")], 0, 0, ""
    )
    looks = [(piece.words, piece.look, piece.kinds) for piece in view.after]

    assert looks == [
        ("由", "s basis", ("+basis",)),
        ("区医保局", "s lead", ("+lead", "basis")),
        ("牵头。", "basis", ("basis",)),
    ]


def test_a_heading_is_an_anchor_and_no_mark() -> None:
    page = rendered("一、目标\n正文", [fact(0, 4, "section")])

    assert '<b id="at-0" class="h">一、目标</b>' in page
    assert "没有读出事实" in page


def test_the_facts_of_a_place_are_those_that_cover_all_of_it() -> None:
    facts = [fact(0, 9, "basis"), fact(2, 5, "lead"), fact(4, 9, "target")]

    assert [it.kind for it in facts_at(facts, 4, 5)] == ["lead", "target", "basis"]
    assert [it.kind for it in facts_at(facts, 2, 9)] == ["basis"]


def test_kinds_have_the_colours_that_they_have_elsewhere() -> None:
    css = files("api").joinpath("static", "source.css").read_text("utf-8")
    light, dark = (
        dict(re.findall(r"--(\w+): (#\w+)", line))
        for line in css.splitlines()
        if ":root" in line
    )

    for kind in ("plan", "goal", "task", "indicator", "target", "project"):
        assert light[kind] == style().kind(kind).light
        assert dark[kind] == style().kind(kind).dark


def test_every_kind_has_a_line_and_a_short_word() -> None:
    css = files("api").joinpath("static", "source.css").read_text("utf-8")

    for kind in kinds():
        if kind != HEADING:
            assert f".source .{kind}, .sample.{kind} {{ text-decoration:" in css
            assert f'.{kind}::before {{ content: "' in css
