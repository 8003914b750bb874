"""Round trip of tasks, responsibilities and duties."""

import pytest
from pyoxigraph import Store

from tests.graph.every_kind import TEXT
from tests.graph.triples.asking import ask


def test_tasks(store: Store) -> None:
    found = ask(
        store,
        """?task a zt:Task ; zt:title ?title ; zt:number ?number ; zt:order ?order ;
             zt:isSafeguard ?safeguard ; zt:sectionPath ?path ;
             zt:inSection/zt:title ?section ; zt:quote/zt:exact ?words .
           OPTIONAL { ?task zt:deadline ?due ; zt:deadlineQuote/zt:exact ?dueWords }""",
        *("title", "number", "order", "safeguard"),
        *("path", "section", "words", "due", "dueWords"),
    )

    where = ("第二章 任务", "任务")
    due = ("2024年底前", "2024年底前")
    assert found == [
        ("培训保育人员", "2.", "2", "true", *where, "培训保育人员", None, None),
        ("建设托育中心", "1.", "1", "false", *where, "建设托育中心", *due),
    ]


def test_the_whole_text_of_a_task_is_a_place_and_no_quote(store: Store) -> None:
    [(start, end)] = ask(
        store,
        '?t zt:title "建设托育中心" ; zt:bodyStart ?start ; zt:bodyEnd ?end',
        *("start", "end"),
    )

    assert TEXT[int(start or 0) : int(end or 0)].startswith("1.建设托育中心")
    assert TEXT[int(start or 0) : int(end or 0)].endswith("县政府督导）")


def test_responsibilities(store: Store) -> None:
    found = ask(
        store,
        """?r a zt:Responsibility ; zt:ofTask/zt:title "建设托育中心" ;
             zt:byBody/skos:prefLabel ?body ; zt:role/skos:prefLabel ?role ;
             zt:printedName ?printed ; zt:quote/zt:exact ?words .
           FILTER(lang(?role) = "zh")
           OPTIONAL { ?r zt:roleLabel ?label } OPTIONAL { ?r zt:deadline ?due }""",
        *("body", "role", "printed", "words", "label", "due"),
    )

    assert found == [
        ("松溪县人民政府", "督导", "县政府", "县政府", "督导", None),
        (
            *("松溪县卫生健康局", "牵头", "县卫生健康局", "县卫生健康局"),
            *("列第一位者", "2024年底前"),
        ),
        ("松溪县残疾人联合会", "参与", "县残联", "县残联", "配合", None),
        ("松溪县财政局", "负责", "县财政局", "县财政局", None, None),
    ]


def test_a_responsibility_leans_on_its_phrase_and_on_the_convention(
    store: Store,
) -> None:
    found = ask(
        store, '?r zt:printedName "县卫生健康局" ; zt:basis/zt:exact ?words', "words"
    )

    assert found == [
        ("列第一位者为牵头单位，下同",),
        ("（县卫生健康局、县财政局，县残联配合，县政府督导）",),
    ]


@pytest.mark.parametrize(
    ("shortcut", "body"),
    [
        ("ledBy", "松溪县卫生健康局"),
        ("hasParticipant", "松溪县残疾人联合会"),
        ("hasResponsible", "松溪县财政局"),
        ("supervisedBy", "松溪县人民政府"),
    ],
)
def test_a_shortcut_leads_from_task_to_body(
    store: Store, shortcut: str, body: str
) -> None:
    pattern = f'?t zt:title "建设托育中心" ; zt:{shortcut}/skos:prefLabel ?body'

    assert ask(store, pattern, "body") == [(body,)]


def test_a_joint_lead_is_found_as_a_lead_too(store: Store) -> None:
    found = ask(store, '?r zt:printedName "各乡镇" ; zt:role ?role', "role")

    assert [str(role).rpartition("/")[2] for (role,) in found] == ["jointLead", "lead"]


def test_duties(store: Store) -> None:
    found = ask(
        store,
        """?d a zt:Duty ; zt:byBody/skos:prefLabel ?body ; zt:dutyText ?duty ;
             zt:printedName ?printed ; zt:ofTask/zt:title ?task ;
             zt:inSection/zt:title ?section ; zt:quote/zt:exact ?words""",
        *("body", "duty", "printed", "task", "section", "words"),
    )

    assert found == [
        (
            *("松溪县财政局", "安排经费", "财政局", "培训保育人员"),
            *("任务", "财政局要安排经费"),
        )
    ]
