from loaders.cleaning import clean
from loaders.front import read_front


def parts(text: str) -> tuple[str, str, str]:
    """Return title, notice and the first words of the body."""
    view = clean(text)
    front = read_front(view)
    title, notice = (
        view.words(*place) if place else "" for place in (front.title, front.notice)
    )
    return title, notice, view.words(front.body, front.body + 4)


def test_a_plan_alone() -> None:
    text = "清源县某某方案\n为做好工作，制定本方案。\n一、任务\n"

    assert parts(text) == ("清源县某某方案", "", "为做好工")


def test_a_plan_behind_its_notice() -> None:
    text = (
        "清源县人民政府关于印发《清源县某某方案》的通知\n各镇人民政府：\n"
        "现将《清源县某某方案》印发给你们，请认真执行。\n"
        "清源县人民政府\n2023年3月4日\n清源县某某方案\n为做好工作，制定本方案。\n一、任务\n"
    )

    assert parts(text) == (
        "清源县某某方案",
        "清源县人民政府关于印发《清源县某某方案》的通知",
        "为做好工",
    )


def test_a_notice_that_is_the_plan_itself() -> None:
    text = "清源县教育局关于做好某某工作的通知\n各学校：\n为做好工作，现通知如下。\n一、任务\n"

    assert parts(text)[:2] == ("清源县教育局关于做好某某工作的通知",) * 2


def test_a_title_that_only_the_notice_prints() -> None:
    text = (
        "清源县人民政府关于印发清源县某某方案的通知\n各镇人民政府：\n"
        "请认真执行。\n一、任务\n做好甲。\n"
    )

    assert parts(text)[0] == "清源县某某方案"


def test_the_body_ends_the_front() -> None:
    view = clean("清源县某某方案\n导语。\n一、任务\n清源县第二方案\n")
    front = read_front(view)

    assert [view.words(p.start, p.end) for p in front.paragraphs] == [
        "清源县某某方案",
        "导语。",
    ]


def test_a_title_that_ends_in_tasks() -> None:
    text = (
        "清源县某某改革2026年重点工作任务\n为做好工作，提出任务。\n一、任务\n做好甲。\n"
    )

    assert parts(text) == ("清源县某某改革2026年重点工作任务", "", "为做好工")


def test_a_title_that_the_notice_passes_on_may_end_in_any_word() -> None:
    text = (
        "清源县人民政府关于印发《清源县某某改革重点任务》的通知\n各镇人民政府：\n"
        "《清源县某某改革重点任务》已经县政府同意，现印发给你们。\n清源县人民政府\n"
        "2023年3月4日\n清源县某某改革\n重点任务\n为做好工作，提出任务。\n一、任务\n"
    )

    assert parts(text) == (
        "清源县某某改革重点任务",
        "清源县人民政府关于印发《清源县某某改革重点任务》的通知",
        "为做好工",
    )
