"""One made-up plan whose record holds at least one fact of every kind."""

import hashlib

from loaders.document import Document
from loaders.records import (
    Attribute,
    Citation,
    Convention,
    Department,
    Duty,
    Field,
    Gap,
    Goal,
    Indicator,
    Mention,
    PlanHead,
    PlanRecord,
    Project,
    RoleAssignment,
    Section,
    Target,
    Task,
    Value,
)
from loaders.spans import Span

TEXT = """云岭市松溪县人民政府
松政发〔2022〕8号
松溪县“十四五”托育服务规划（2021—2025年）
2022年5月9日
经县政府第3次常务会议批准。
依据《云岭市托育条例》（云府〔2020〕1号），参照《托育工作要点》。
第一章 目标
（一）总体目标
到2025年托位达到1200个。
（二）具体目标
新增托位300—400个。
第二章 任务
列第一位者为牵头单位，下同。
1.建设托育中心
2024年底前完成。（县卫生健康局、县财政局，县残联配合，县政府督导）
2.培训保育人员
（各乡镇联合牵头，县教育局指导）
财政局要安排经费。
普惠托育推进（由谁负责）
表1 指标
托位	个	约束性	900	1200
满意度	%	逐步提高
专栏1
县托育中心	8600万元
"""
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
DOCUMENT = Document("songxi.txt", TEXT, DIGEST, "txt")
PLACE = "云岭市松溪县"


def at(words: str, after: str = "") -> Span:
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    return Span(start, start + len(words))


def said(words: str, value: str | None = None) -> Field:
    return Field(value or words, at(words), "head")


HEAD = PlanHead(
    title=said("松溪县“十四五”托育服务规划（2021—2025年）"),
    issuer=said("云岭市松溪县人民政府"),
    doc_number=said("松政发〔2022〕8号"),
    date=said("2022年5月9日", "2022-05-09"),
    region=said("云岭市松溪县", PLACE),
    period=(2021, 2025),
    period_quote=at("2021—2025年"),
    approved_by=said("县政府第3次常务会议"),
    citations=(
        Citation(
            "云岭市托育条例",
            "云府〔2020〕1号",
            "based_on",
            at("《云岭市托育条例》（云府〔2020〕1号）"),
            "cite",
        ),
        Citation("托育工作要点", None, "cites", at("《托育工作要点》"), "cite"),
    ),
)

SECTIONS = (
    Section("1", "第一章", "目标", 1, None, ("第一章 目标",), at("第一章 目标")),
    Section("2", "第二章", "任务", 1, None, ("第二章 任务",), at("第二章 任务")),
    Section(
        "1.1",
        "（一）",
        "总体目标",
        2,
        "1",
        ("第一章 目标", "（一）总体目标"),
        at("（一）总体目标"),
    ),
)

GOALS = (
    Goal("1", "总体目标", "到2025年", ("第一章 目标",), None, at("总体目标"), "goal"),
    Goal("2", "具体目标", "新增", ("第一章 目标",), "1", at("具体目标"), "goal"),
)

PHRASE = at("（县卫生健康局、县财政局，县残联配合，县政府督导）")
RULE = at("列第一位者为牵头单位，下同")

TASKS = (
    Task(
        id="2/1",
        number="1.",
        title="建设托育中心",
        section="2",
        section_path=("第二章 任务",),
        safeguard=False,
        roles=(
            RoleAssignment(
                "县卫生健康局",
                "松溪县卫生健康局",
                "lead",
                "列第一位者",
                at("县卫生健康局"),
                (PHRASE, RULE),
                "bracket",
                "2024年底前",
            ),
            RoleAssignment(
                "县财政局",
                "松溪县财政局",
                "responsible",
                "",
                at("县财政局"),
                (PHRASE,),
                "bracket",
            ),
            RoleAssignment(
                "县残联",
                "松溪县残疾人联合会",
                "participant",
                "配合",
                at("县残联"),
                (PHRASE,),
                "bracket",
            ),
            RoleAssignment(
                "县政府",
                "松溪县人民政府",
                "supervision",
                "督导",
                at("县政府", "县残联"),
                (PHRASE,),
                "bracket",
            ),
        ),
        deadline="2024年底前",
        deadline_quote=at("2024年底前"),
        quote=at("建设托育中心"),
        body=Span(at("1.建设托育中心").start, PHRASE.end),
        rule="numbered",
    ),
    Task(
        id="2/2",
        number="2.",
        title="培训保育人员",
        section=None,
        section_path=("第二章 任务",),
        safeguard=True,
        roles=(
            RoleAssignment(
                "各乡镇",
                "松溪县各乡镇",
                "lead",
                "联合牵头",
                at("各乡镇"),
                (),
                "bracket",
            ),
            RoleAssignment(
                "县教育局",
                "松溪县教育局",
                "guidance",
                "指导",
                at("县教育局"),
                (),
                "bracket",
            ),
        ),
        deadline=None,
        deadline_quote=None,
        quote=at("培训保育人员"),
        body=at("2.培训保育人员"),
        rule="numbered",
    ),
)

INDICATORS = (
    Indicator(
        "1",
        "托位",
        "个",
        "约束性",
        "供给",
        "表1 指标",
        (
            Value("2020年", "900", 900, "=", "baseline", at("900")),
            Value("2025年", "1200", 1200.0, "=", "target", at("1200", "表1")),
        ),
        at("托位", "表1"),
        "table",
    ),
    Indicator(
        "2",
        "满意度",
        "%",
        "引导性",
        None,
        None,
        (Value("目标", "逐步提高", None, None, None, at("逐步提高")),),
        at("满意度"),
        "table",
    ),
)

TARGETS = (
    Target(
        "1",
        "到2025年托位达到1200个",
        "托位",
        "=",
        1200.0,
        "个",
        2025,
        None,
        None,
        "1",
        "goal",
        at("到2025年托位达到1200个"),
        "number",
    ),
    Target(
        "2",
        "新增托位300—400个",
        "托位",
        "range",
        (300.0, 400.0),
        "个",
        None,
        "每年",
        "2/1",
        None,
        "task",
        at("新增托位300—400个"),
        "number",
    ),
)

PROJECTS = (
    Project(
        "1",
        "县托育中心",
        "box",
        "专栏1",
        (Attribute("总投资", "8600万元", at("8600万元")),),
        86_000_000.0,
        ("第二章 任务",),
        at("县托育中心"),
        "box",
    ),
)

DUTIES = (
    Duty(
        "1",
        "财政局",
        "松溪县财政局",
        "安排经费",
        ("第二章 任务",),
        "2/2",
        at("财政局要安排经费"),
        "prose",
    ),
)


def body(
    name: str, form: str, kind: str, *functions: str, place: str | None = PLACE
) -> Department:
    return Department(name, kind, functions, place, (Mention(form, at(form)),))


DEPARTMENTS = (
    body("松溪县卫生健康局", "县卫生健康局", "department", "health"),
    body("松溪县财政局", "县财政局", "department", "finance"),
    body("松溪县教育局", "县教育局", "department", "education"),
    body("松溪县残疾人联合会", "县残联", "peoples-organisation", "disabled"),
    body("松溪县人民政府", "云岭市松溪县人民政府", "government"),
    body("松溪县各乡镇", "各乡镇", "collective"),
    body("托育中心", "托育中心", "institution", place=None),
)

RECORD = PlanRecord(
    document=DOCUMENT.name,
    sha256=DIGEST,
    text_length=len(TEXT),
    head=HEAD,
    sections=SECTIONS,
    goals=GOALS,
    tasks=TASKS,
    indicators=INDICATORS,
    targets=TARGETS,
    projects=PROJECTS,
    duties=DUTIES,
    departments=DEPARTMENTS,
    conventions=(Convention("first-leads", "列第一位者为牵头单位", RULE),),
    gaps=(Gap("role", "没有说明由谁负责", at("（由谁负责）")),),
)
