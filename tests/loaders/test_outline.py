from loaders.cleaning import clean
from tests.loaders.cases import Case, each_case
from tests.loaders.outlines import drawn, outline_of


@each_case("outline")
def test_headings_and_their_levels(case: Case) -> None:
    assert drawn(outline_of(clean(case["text"]))) == case["outline"]


def test_a_heading_reaches_as_far_as_its_level() -> None:
    view = clean("一、甲\n（一）乙\n做好乙。\n（二）丙\n二、丁\n做好丁。\n")
    outline = outline_of(view)
    ends = [view.text[node.start : node.end] for node in outline.nodes]

    assert ends == [
        "一、甲\n（一）乙\n做好乙。\n（二）丙\n",
        "（一）乙\n做好乙。\n",
        "（二）丙\n",
        "二、丁\n做好丁。\n",
    ]


def test_the_innermost_heading_holds_a_place() -> None:
    outline = outline_of(clean("一、甲\n（一）乙\n做好乙。\n二、丁\n"))
    node = outline.node_at(outline.view.text.index("做好"))

    assert node is not None
    assert outline.path(node) == ("一、甲", "（一）乙")
    assert outline.path(None) == ()


def test_chapters_have_a_blank_between_number_and_title() -> None:
    outline = outline_of(clean("第一章　加强领导\n落实责任。\n"))

    assert outline.path(outline.nodes[0]) == ("第一章 加强领导",)


def test_quotes_of_titles_are_the_printed_words() -> None:
    text = "一、总　体　要　求\n（一）指导\n\n— 2 —\n\n思想。坚持统筹。\n"
    outline = outline_of(clean(text))
    view = outline.view

    assert [view.seen(view.span(*node.title)) for node in outline.nodes] == [
        outline.title(node) for node in outline.nodes
    ]
