from graph.completion.lines import Lines

OWNERS = [0, 0, 1, 2, 2]
LINES = ["青禾区财政局", "区财政局", "财政所", "市财政局", "财政"]


def test_lines_that_begin_with_the_words_give_their_owners_once_in_order() -> None:
    lines = Lines(OWNERS, LINES)

    assert lines.beginning("财政", 9) == [1, 2]
    assert lines.beginning("区", 9) == [0]
    assert lines.beginning("财政", 1) == [1]
    assert lines.beginning("没有", 9) == []


def test_lines_that_hold_the_words_anywhere() -> None:
    assert Lines(OWNERS, LINES).holding("财政", 9) == [0, 1, 2]
    assert Lines(OWNERS, LINES).holding("局\n", 9) != []


def test_words_are_found_where_a_part_begins() -> None:
    lines = Lines([0, 1], ["quyibaoju", "yuanyi"], [[2, 2, 3, 2], [4, 2]])

    assert lines.holding("yi", 9) == [0, 1]
    assert lines.holding("an", 9) == []
    assert lines.holding("bao", 9) == [0]
    assert lines.beginning("yu", 9) == [1]
