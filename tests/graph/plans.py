"""Three made-up plans as records: two districts of one city, and the city itself.

The districts name leads and participants at each task. The city's plan names no lead
at all; it has duties in prose, an indicator table and a project table.
"""

import hashlib
from dataclasses import dataclass, field

from loaders.document import Document
from loaders.records import (
    Attribute,
    Citation,
    Comparator,
    Department,
    Duty,
    Field,
    Goal,
    Indicator,
    Mention,
    PlanHead,
    PlanRecord,
    Project,
    Role,
    RoleAssignment,
    Section,
    Target,
    Task,
    Value,
)
from loaders.spans import Span

CITY_TEXT = """澜州市人民政府办公室关于印发澜州市“十四五”卫生健康发展规划的通知
澜政办发〔2021〕12号
2021年12月6日
一、总体目标
（一）建成公平可及的卫生健康服务体系
人均预期寿命提高到82岁。
（二）培育一流的中医药服务
二、主要任务
（一）提升公共卫生服务能力
每万人口拥有公共卫生人员达到9人以上。
（二）推进中医药传承创新
市财政局要落实中医药经费。
（三）完善医疗保障制度
三、保障措施
发展改革部门负责把规划任务列入年度计划。医保部门要推进支付方式改革。
表1 主要指标
人均预期寿命	岁	80.6	82
婴儿死亡率	‰	3.1	3以下
表2 重大项目
澜州市中医医院迁建	86000万元
澜州市急救指挥中心	9500万元
澜州市健康档案平台	—
"""

QINGHE_TEXT = """澜州市青禾区“十四五”卫生健康规划
青政办发〔2022〕5号
2022年3月18日
依据《澜州市“十四五”卫生健康发展规划》（澜政办发〔2021〕12号）制定。
一、发展目标
（一）健全公共卫生服务体系
（二）深化医疗保障制度改革
二、主要任务
1.健全基层公共卫生服务网络
2025年签约率达到75%。（牵头部门：区卫生健康局；参与部门：区财政局、区医保局、各镇街）
2.推进医保支付方式改革
（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）
3.加强医保基金监管
（区医疗保障局牵头，区市场监管局、区公安局配合）
4.发展托育服务
（区卫健局负责）
5.建设智慧急救平台
（区发展改革局牵头，区卫健局配合）
三、保障
财政部门要加大投入力度。
表1 主要指标
人均预期寿命	岁	预期性	81.2	83左右
专栏1 基层服务提升工程
青禾区急救分站建设
"""

SHIDU_TEXT = """澜州市石渡区“十四五”卫生健康规划
石政办发〔2022〕9号
落实《澜州市“十四五”卫生健康发展规划》。
一、目标
（一）建设区域医疗中心
二、任务
1.推进医保支付方式改革
（区医保局牵头，区卫健局、区财政局配合）
2.健全传染病监测网络
（区卫健局牵头，区疾控中心、区医保局参与）
3.加快中医馆建设
（责任单位：区卫健局、区爱卫办）
表1 主要指标
人均预期寿命	岁	79.9	81
"""


@dataclass(frozen=True, slots=True)
class Places:
    """Finds words in a text, and remembers nothing."""

    text: str

    def at(self, words: str, after: str = "") -> Span:
        start = self.text.index(words, self.text.index(after) if after else 0)
        return Span(start, start + len(words))

    def head(self, words: str, value: str | None = None) -> Field:
        return Field(value or words, self.at(words), "head")


def document(name: str, text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, text, digest, "txt")


CITY = document("lanzhou-city.txt", CITY_TEXT)
QINGHE = document("qinghe.txt", QINGHE_TEXT)
SHIDU = document("shidu.txt", SHIDU_TEXT)

Printed = tuple[str, str, Role, str]
"""Printed name, canonical name, role and label of one assignment."""


@dataclass(frozen=True, slots=True)
class TaskSpec:
    """What a fixture says of one task, in words."""

    number: str
    title: str
    section: str
    path: tuple[str, ...]
    phrase: str = ""
    roles: tuple[Printed, ...] = ()
    deadline: str | None = None


def task(places: Places, spec: TaskSpec) -> Task:
    head = places.at(spec.number + spec.title)
    quote = Span(head.start + len(spec.number), head.end)
    after = spec.number + spec.title
    phrase = places.at(spec.phrase, after) if spec.phrase else None
    basis = (phrase,) if phrase else ()
    roles = tuple(
        RoleAssignment(
            name, canonical, role, label, places.at(name, after), basis, "bracket"
        )
        for name, canonical, role, label in spec.roles
    )
    due = places.at(spec.deadline, after) if spec.deadline else None
    body = Span(head.start, (phrase or head).end)
    return Task(
        id=f"{spec.section}/{spec.number.strip('.（）')}",
        number=spec.number,
        title=spec.title,
        section=spec.section,
        section_path=spec.path,
        safeguard=False,
        roles=roles,
        deadline=spec.deadline,
        deadline_quote=due,
        quote=quote,
        body=body,
        rule="numbered",
    )


def section(places: Places, ident: str, number: str, title: str) -> Section:
    return Section(ident, number, title, 1, None, (), places.at(number + title))


def goal(places: Places, ident: str, words: str, path: str, after: str = "") -> Goal:
    return Goal(ident, words, words, (path,), None, places.at(words, after), "numbered")


def body(
    places: Places,
    name: str,
    forms: tuple[str, ...],
    functions: tuple[str, ...] = (),
    kind: str = "department",
    place: str | None = None,
) -> Department:
    mentions = tuple(Mention(form, places.at(form)) for form in forms)
    return Department(name, kind, functions, place, mentions)


def cell(
    places: Places, label: str, words: str, row: str, status: str, number: float | None
) -> Value:
    comparator: Comparator | None = None
    if number is not None:
        comparator = (
            "about" if "左右" in words else "<=" if words.endswith("以下") else "="
        )
    return Value(
        label=label,
        text=words,
        number=number,
        comparator=comparator,
        status="baseline" if status == "baseline" else "target",
        quote=places.at(words, row),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator's row in words: the printed row, its cells and their numbers."""

    name: str
    unit: str
    printed: str
    cells: tuple[tuple[str, str, str, float | None], ...]
    nature: str | None = None
    table: str = field(default="表1 主要指标")


def indicator(places: Places, ident: str, row: Row) -> Indicator:
    values = tuple(
        cell(places, label, words, row.printed, status, number)
        for label, words, status, number in row.cells
    )
    quote = places.at(row.name, row.table)
    return Indicator(
        ident, row.name, row.unit, row.nature, None, row.table, values, quote, "table"
    )


def project(
    places: Places, ident: str, name: str, cost: str, yuan: float | None
) -> Project:
    quote = places.at(name)
    attribute = Attribute("总投资（万元）", cost, places.at(cost, name))
    return Project(
        ident, name, "table", "表2 重大项目", (attribute,), yuan, (), quote, "table"
    )


def city_record() -> PlanRecord:
    p = Places(CITY_TEXT)
    tasks = ("二、主要任务",)
    return PlanRecord(
        document=CITY.name,
        sha256=CITY.sha256,
        text_length=len(CITY_TEXT),
        head=PlanHead(
            title=p.head("澜州市“十四五”卫生健康发展规划"),
            issuer=p.head("澜州市人民政府办公室"),
            doc_number=p.head("澜政办发〔2021〕12号"),
            date=p.head("2021年12月6日", "2021-12-06"),
            region=p.head("澜州市"),
            period=(2021, 2025),
            period_quote=p.at("十四五"),
        ),
        sections=(
            section(p, "1", "一、", "总体目标"),
            section(p, "2", "二、", "主要任务"),
            section(p, "3", "三、", "保障措施"),
        ),
        goals=(
            goal(p, "1", "建成公平可及的卫生健康服务体系", "一、总体目标"),
            goal(p, "2", "培育一流的中医药服务", "一、总体目标"),
        ),
        tasks=(
            task(p, TaskSpec("（一）", "提升公共卫生服务能力", "2", tasks)),
            task(p, TaskSpec("（二）", "推进中医药传承创新", "2", tasks)),
            task(p, TaskSpec("（三）", "完善医疗保障制度", "2", tasks)),
        ),
        indicators=(
            indicator(
                p,
                "1",
                Row(
                    "人均预期寿命",
                    "岁",
                    "人均预期寿命\t岁",
                    (
                        ("2020", "80.6", "baseline", 80.6),
                        ("2025", "82", "target", 82.0),
                    ),
                ),
            ),
            indicator(
                p,
                "2",
                Row(
                    "婴儿死亡率",
                    "‰",
                    "婴儿死亡率",
                    (
                        ("2020", "3.1", "baseline", 3.1),
                        ("2025", "3以下", "target", 3.0),
                    ),
                ),
            ),
        ),
        targets=(
            Target(
                "1",
                "每万人口拥有公共卫生人员达到9人以上",
                "每万人口拥有公共卫生人员",
                ">=",
                9.0,
                "人",
                2025,
                None,
                "2/一",
                None,
                None,
                p.at("每万人口拥有公共卫生人员达到9人以上"),
                "number",
            ),
            Target(
                "2",
                "人均预期寿命提高到82岁",
                "人均预期寿命",
                "=",
                82.0,
                "岁",
                2025,
                None,
                None,
                "1",
                "goal",
                p.at("人均预期寿命提高到82岁"),
                "number",
            ),
        ),
        projects=(
            project(p, "1", "澜州市中医医院迁建", "86000万元", 860_000_000.0),
            project(p, "2", "澜州市急救指挥中心", "9500万元", 95_000_000.0),
            project(p, "3", "澜州市健康档案平台", "—", None),
        ),
        duties=(
            Duty(
                "1",
                "市财政局",
                "澜州市财政局",
                "落实中医药经费",
                tasks,
                "2/二",
                p.at("市财政局要落实中医药经费"),
                "prose",
            ),
            Duty(
                "2",
                "发展改革部门",
                "澜州市发展和改革委员会",
                "把规划任务列入年度计划",
                ("三、保障措施",),
                None,
                p.at("发展改革部门负责把规划任务列入年度计划"),
                "prose",
            ),
            Duty(
                "3",
                "医保部门",
                "澜州市医疗保障局",
                "推进支付方式改革",
                ("三、保障措施",),
                None,
                p.at("医保部门要推进支付方式改革"),
                "prose",
            ),
        ),
        departments=(
            body(p, "澜州市财政局", ("市财政局",), ("finance",), place="澜州市"),
            body(
                p,
                "澜州市发展和改革委员会",
                ("发展改革部门",),
                ("development-reform",),
                place="澜州市",
            ),
            body(
                p,
                "澜州市医疗保障局",
                ("医保部门",),
                ("healthcare-security",),
                place="澜州市",
            ),
        ),
    )


HEALTH = ("health",)
INSURANCE = ("healthcare-security",)


def qinghe_record() -> PlanRecord:
    p = Places(QINGHE_TEXT)
    path = ("二、主要任务",)
    health, insurance = "青禾区卫生健康局", "青禾区医疗保障局"
    finance, market = "青禾区财政局", "青禾区市场监督管理局"
    place = "澜州市青禾区"
    return PlanRecord(
        document=QINGHE.name,
        sha256=QINGHE.sha256,
        text_length=len(QINGHE_TEXT),
        head=PlanHead(
            title=p.head("澜州市青禾区“十四五”卫生健康规划"),
            doc_number=p.head("青政办发〔2022〕5号"),
            date=p.head("2022年3月18日", "2022-03-18"),
            region=p.head("澜州市青禾区"),
            period=(2021, 2025),
            period_quote=p.at("十四五"),
            citations=(
                Citation(
                    "澜州市“十四五”卫生健康发展规划",
                    "澜政办发〔2021〕12号",
                    "based_on",
                    p.at("《澜州市“十四五”卫生健康发展规划》（澜政办发〔2021〕12号）"),
                    "cite",
                ),
            ),
        ),
        sections=(
            section(p, "1", "一、", "发展目标"),
            section(p, "2", "二、", "主要任务"),
            section(p, "3", "三、", "保障"),
        ),
        goals=(
            goal(p, "1", "健全公共卫生服务体系", "一、发展目标"),
            goal(p, "2", "深化医疗保障制度改革", "一、发展目标"),
        ),
        tasks=(
            task(
                p,
                TaskSpec(
                    "1.",
                    "健全基层公共卫生服务网络",
                    "2",
                    path,
                    "（牵头部门：区卫生健康局；参与部门：区财政局、区医保局、各镇街）",
                    (
                        ("区卫生健康局", health, "lead", "牵头部门"),
                        ("区财政局", finance, "participant", "参与部门"),
                        ("区医保局", insurance, "participant", "参与部门"),
                        ("各镇街", "青禾区各镇街", "participant", "参与部门"),
                    ),
                ),
            ),
            task(
                p,
                TaskSpec(
                    "2.",
                    "推进医保支付方式改革",
                    "2",
                    path,
                    "（区医保局、区卫健局牵头，区财政局配合，2024年底前完成）",
                    (
                        ("区医保局", insurance, "lead", "牵头"),
                        ("区卫健局", health, "lead", "牵头"),
                        ("区财政局", finance, "participant", "配合"),
                    ),
                    "2024年底前",
                ),
            ),
            task(
                p,
                TaskSpec(
                    "3.",
                    "加强医保基金监管",
                    "2",
                    path,
                    "（区医疗保障局牵头，区市场监管局、区公安局配合）",
                    (
                        ("区医疗保障局", insurance, "lead", "牵头"),
                        ("区市场监管局", market, "participant", "配合"),
                        ("区公安局", "青禾区公安局", "participant", "配合"),
                    ),
                ),
            ),
            task(
                p,
                TaskSpec(
                    "4.",
                    "发展托育服务",
                    "2",
                    path,
                    "（区卫健局负责）",
                    (("区卫健局", health, "responsible", "负责"),),
                ),
            ),
            task(
                p,
                TaskSpec(
                    "5.",
                    "建设智慧急救平台",
                    "2",
                    path,
                    "（区发展改革局牵头，区卫健局配合）",
                    (
                        ("区发展改革局", "青禾区发展和改革局", "lead", "牵头"),
                        ("区卫健局", health, "participant", "配合"),
                    ),
                ),
            ),
        ),
        indicators=(
            indicator(
                p,
                "1",
                Row(
                    "人均预期寿命",
                    "岁",
                    "人均预期寿命\t岁",
                    (
                        ("2020", "81.2", "baseline", 81.2),
                        ("2025", "83左右", "target", 83.0),
                    ),
                    "预期性",
                ),
            ),
        ),
        targets=(
            Target(
                "1",
                "2025年签约率达到75%",
                "签约率",
                "=",
                75.0,
                "%",
                2025,
                None,
                "2/1",
                None,
                None,
                p.at("2025年签约率达到75%"),
                "number",
            ),
        ),
        projects=(
            Project(
                "1",
                "青禾区急救分站建设",
                "box",
                "专栏1 基层服务提升工程",
                (),
                None,
                (),
                p.at("青禾区急救分站建设"),
                "box",
            ),
        ),
        duties=(
            Duty(
                "1",
                "财政部门",
                finance,
                "加大投入力度",
                ("三、保障",),
                None,
                p.at("财政部门要加大投入力度"),
                "prose",
            ),
        ),
        departments=(
            body(p, health, ("区卫生健康局", "区卫健局"), HEALTH, place=place),
            body(p, insurance, ("区医保局", "区医疗保障局"), INSURANCE, place=place),
            body(p, finance, ("区财政局", "财政部门"), ("finance",), place=place),
            body(p, market, ("区市场监管局",), ("market-regulation",), place=place),
            body(p, "青禾区公安局", ("区公安局",), ("public-security",), place=place),
            body(
                p,
                "青禾区发展和改革局",
                ("区发展改革局",),
                ("development-reform",),
                place=place,
            ),
            body(p, "青禾区各镇街", ("各镇街",), (), "collective", place),
        ),
    )


def shidu_record() -> PlanRecord:
    p = Places(SHIDU_TEXT)
    path = ("二、任务",)
    health, insurance = "石渡区卫生健康局", "石渡区医疗保障局"
    finance = "石渡区财政局"
    centre, office = "石渡区疾病预防控制中心", "石渡区爱国卫生运动委员会办公室"
    place = "澜州市石渡区"
    return PlanRecord(
        document=SHIDU.name,
        sha256=SHIDU.sha256,
        text_length=len(SHIDU_TEXT),
        head=PlanHead(
            title=p.head("澜州市石渡区“十四五”卫生健康规划"),
            doc_number=p.head("石政办发〔2022〕9号"),
            region=p.head("澜州市石渡区"),
            period=(2021, 2025),
            period_quote=p.at("十四五"),
            citations=(
                Citation(
                    "澜州市“十四五”卫生健康发展规划",
                    None,
                    "based_on",
                    p.at("《澜州市“十四五”卫生健康发展规划》"),
                    "cite",
                ),
            ),
        ),
        sections=(section(p, "1", "一、", "目标"), section(p, "2", "二、", "任务")),
        goals=(goal(p, "1", "建设区域医疗中心", "一、目标"),),
        tasks=(
            task(
                p,
                TaskSpec(
                    "1.",
                    "推进医保支付方式改革",
                    "2",
                    path,
                    "（区医保局牵头，区卫健局、区财政局配合）",
                    (
                        ("区医保局", insurance, "lead", "牵头"),
                        ("区卫健局", health, "participant", "配合"),
                        ("区财政局", finance, "participant", "配合"),
                    ),
                ),
            ),
            task(
                p,
                TaskSpec(
                    "2.",
                    "健全传染病监测网络",
                    "2",
                    path,
                    "（区卫健局牵头，区疾控中心、区医保局参与）",
                    (
                        ("区卫健局", health, "lead", "牵头"),
                        ("区疾控中心", centre, "participant", "参与"),
                        ("区医保局", insurance, "participant", "参与"),
                    ),
                ),
            ),
            task(
                p,
                TaskSpec(
                    "3.",
                    "加快中医馆建设",
                    "2",
                    path,
                    "（责任单位：区卫健局、区爱卫办）",
                    (
                        ("区卫健局", health, "responsible", "责任单位"),
                        ("区爱卫办", office, "responsible", "责任单位"),
                    ),
                ),
            ),
        ),
        indicators=(
            indicator(
                p,
                "1",
                Row(
                    "人均预期寿命",
                    "岁",
                    "人均预期寿命\t岁",
                    (
                        ("2020", "79.9", "baseline", 79.9),
                        ("2025", "81", "target", 81.0),
                    ),
                ),
            ),
        ),
        departments=(
            body(p, insurance, ("区医保局",), INSURANCE, place=place),
            body(p, health, ("区卫健局",), HEALTH, place=place),
            body(p, finance, ("区财政局",), ("finance",), place=place),
            body(
                p, centre, ("区疾控中心",), ("disease-control",), "institution", place
            ),
            body(
                p,
                office,
                ("区爱卫办",),
                ("patriotic-health",),
                "coordinating-office",
                place,
            ),
        ),
    )


PLANS = (
    (city_record(), CITY),
    (qinghe_record(), QINGHE),
    (shidu_record(), SHIDU),
)
