from visual.style import style

KINDS = [
    "plan",
    "goal",
    "task",
    "department",
    "group",
    "indicator",
    "target",
    "project",
    "place",
    "other",
]
INSIDE_OR_BELOW = {
    "box",
    "ellipse",
    "text",
    "dot",
    "square",
    "star",
    "triangle",
    "triangleDown",
    "hexagon",
    "diamond",
}


def test_every_kind_has_words_and_a_shape_of_its_own() -> None:
    kinds = list(style().kinds.values())

    assert [kind.id for kind in kinds] == KINDS
    assert len({kind.shape for kind in kinds}) == len(kinds)
    assert {kind.shape for kind in kinds} <= INSIDE_OR_BELOW
    assert all(kind.zh and kind.en for kind in kinds)


def test_roles_differ_without_colour() -> None:
    links = style().links
    drawn = {(links[role].width, links[role].dashes) for role in links}

    assert len(drawn) == len(links)
    assert links["lead"].dashes == ()
    assert links["lead"].width > links["participant"].width
    assert links["responsible"].dashes


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_shapes_stand_out_from_the_page_and_names_from_shapes() -> None:
    for kind in style().kinds.values():
        if kind.shape in {"box", "ellipse"}:
            assert contrast(kind.light, "#1b2330") >= 4.5
            assert contrast(kind.dark, "#e6eaf0") >= 4.5
        else:
            assert contrast(kind.light, "#ffffff") >= 3
            assert contrast(kind.dark, "#14181f") >= 3


def test_what_is_not_in_the_table_looks_like_other() -> None:
    assert style().kind("no such kind") is style().kinds["other"]
    assert style().link("no such link") is style().links["other"]
