from loaders.records import Project
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen

TASK = "一、主要任务\n（一）优化服务。推广一站式办理。\n"


def described(one: Project) -> str:
    cells = " ".join(f"{cell.column}={cell.cell}" for cell in one.attributes)
    money = "" if one.investment is None else f"{float(one.investment)}"
    words = (one.name, one.kind, one.box, cells, money)
    return " | ".join(word or "-" for word in words)


@each_case("projects")
def test_projects_of_boxes_and_tables(case: Case) -> None:
    projects = plan_of(TASK + case["text"]).projects

    assert [described(one) for one in projects] == case["projects"]


@each_text("projects")
def test_quotes_of_projects_are_the_printed_words(case: Case) -> None:
    text = TASK + case["text"]
    for one in plan_of(text).projects:
        assert seen(text, one.quote) == one.name
        assert all(
            cell.quote and seen(text, cell.quote) == cell.cell
            for cell in one.attributes
        )


def test_a_box_stands_below_the_section_it_follows() -> None:
    text = (
        "一、主要任务\n（一）提升能力。新建甲楼。\n专栏1 甲工程\n甲楼：新建甲楼一座。\n"
    )
    (project,) = plan_of(text).projects

    assert project.section_path == ("一、主要任务", "（一）提升能力")
