from loaders.records import Task
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen


def described(task: Task) -> str:
    roles = "; ".join(f"{r.department} {r.role} {r.label}" for r in task.roles)
    deadline = f" @ {task.deadline}" if task.deadline else ""
    return f"{task.number or ''}{task.title}: {roles}{deadline}"


@each_case("roletables")
def test_rows_of_a_division_of_tasks(case: Case) -> None:
    assert [described(task) for task in plan_of(case["text"]).tasks] == case["tasks"]


@each_text("roletables")
def test_quotes_of_rows_are_the_printed_words(case: Case) -> None:
    text = case["text"]
    for task in plan_of(text).tasks:
        assert seen(text, task.quote) == task.title
        assert all(seen(text, role.quote) == role.department for role in task.roles)
        assert all(role.basis[0].holds(role.quote) for role in task.roles)


def test_a_row_gives_its_roles_to_the_task_that_prose_describes() -> None:
    text = (
        "一、主要任务\n（一）开展培训。每年培训骨干。\n（二）加强宣传。开设专栏节目。\n"
        "附件\n任务分工表\n序号\t重点任务\t牵头单位\t完成时限\n"
        "1\t开展培训\t区甲局\t2023年6月底前\n2\t检查考核\t区乙局\t\n"
    )
    tasks = plan_of(text).tasks

    assert [described(task) for task in tasks] == [
        "（一）开展培训: 区甲局 lead 牵头单位 @ 2023年6月底前",
        "（二）加强宣传: ",
        "2检查考核: 区乙局 lead 牵头单位",
    ]


def test_a_task_that_spans_rows_is_what_they_are_filed_under() -> None:
    text = (
        "序号\t工作任务\t具体措施\t责任单位\n1\t优化服务\t推广一站式办理\t区甲局\n"
        "2\t优化服务\t压减办理环节\t区乙局\n"
    )

    assert [task.section_path for task in plan_of(text).tasks] == [("优化服务",)] * 2


APPENDIX = (
    "一、主要任务\n（一）新建甲楼。配齐设备。（区甲局负责）\n（二）加强宣传。开设专栏。\n附件\n重点任务清单\n"
    "1．新建甲楼。任务内容：新建甲楼。责任单位：区甲局、区乙局。完成时限：2025年6月底。\n"
    "2．改造乙楼。任务内容：改造20所乙楼。责任单位：区丙局。完成时限：2024年12月底。\n"
)


def test_a_list_of_tasks_in_an_appendix_adds_to_those_of_the_body() -> None:
    record = plan_of(APPENDIX)

    assert [described(task) for task in record.tasks] == [
        "（一）新建甲楼: 区甲局 responsible 负责; 区乙局 responsible 责任单位 @ 2025年6月底",
        "（二）加强宣传: ",
        "2．改造乙楼: 区丙局 responsible 责任单位 @ 2024年12月底",
    ]
    assert [(t.task, t.value) for t in record.targets] == [(record.tasks[2].id, 20)]


def test_roles_outside_any_task_are_a_gap() -> None:
    text = (
        "一、主要任务\n（一）加强宣传。开设专栏。\n附件\n名词解释\n"
        "1.甲楼。新建的甲楼。（责任单位：区甲局）\n"
    )
    record = plan_of(text)

    assert len(record.tasks) == 1
    assert [(gap.kind, seen(text, gap.quote)) for gap in record.gaps] == [
        ("role", "（责任单位：区甲局）")
    ]


def test_a_row_without_bodies_is_a_task_where_it_has_a_deadline() -> None:
    text = "序号\t重点任务\t完成时限\n1\t开展培训\t2023年6月\n2\t加强宣传\t—\n"

    assert [described(task) for task in plan_of(text).tasks] == [
        "1开展培训:  @ 2023年6月",
        "2加强宣传: ",
    ]


def test_a_cell_of_bodies_that_cannot_be_read_is_a_gap() -> None:
    text = "序号\t重点任务\t责任单位\n1\t开展培训\t区甲局\n2\t加强宣传\t待定研究中\n"

    assert [seen(text, gap.quote) for gap in plan_of(text).gaps] == ["待定研究中"]


def test_a_table_of_work_that_names_nobody_is_a_gap() -> None:
    text = (
        "一、主要任务\n（一）加强宣传。开设专栏。\n"
        "序号\t工作任务\t备注\n1\t甲\t乙\n2\t丙\t丁\n"
    )

    assert [gap.kind for gap in plan_of(text).gaps] == ["table"]


def test_an_appendix_does_not_name_a_lead_once_more() -> None:
    text = APPENDIX.replace("（区甲局负责）", "（区甲局牵头）")

    assert described(plan_of(text).tasks[0]) == (
        "（一）新建甲楼: 区甲局 lead 牵头; 区乙局 responsible 责任单位 @ 2025年6月底"
    )
