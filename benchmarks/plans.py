"""Made-up plans of real places, as many as wanted, the same in every run."""

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.quotes import ENDS, SEED, VERBS, WORDS
from ontology.divisions import Division, divisions

CHAPTERS = "一二三四五六七八"
TASKS = 5
"""Tasks of one chapter; a plan makes about three thousand triples."""
BODIES = (
    "卫健",
    "财政",
    "民政",
    "教育",
    "医保",
    "人社",
    "住建",
    "交通运输",
    "农业农村",
)


def write_plans(folder: Path, number: int) -> None:
    """Write so many plans into a folder as text files."""
    for place, text in enumerate(islice(plans(), number)):
        (folder / f"{place:05}.txt").write_text(text, encoding="utf-8")


def plans() -> Iterator[str]:
    """Yield the text of a plan for each county of the country."""
    chance = random.Random(SEED)
    current = {one.code: one for one in divisions() if one.until is None}
    for county in current.values():
        if county.level == "county":
            yield _plan(_full_name(county, current), chance)


def _full_name(county: Division, current: dict[str, Division]) -> str:
    parent = current.get(county.parent)
    return (parent.name if parent else "") + county.name


def _plan(place: str, chance: random.Random) -> str:
    goals = "".join(f"——{_clause(chance)}。\n\n" for _ in range(TASKS))
    chapters = "".join(_chapter(number, place[-1], chance) for number in CHAPTERS)
    head = f"{place}“十四五”卫生健康规划"
    return f"{head}\n\n一、主要目标\n\n{goals}二、重点任务\n\n{chapters}"


def _chapter(number: str, unit: str, chance: random.Random) -> str:
    tasks = "".join(_task(task, unit, chance) for task in range(1, TASKS + 1))
    return f"（{number}）{_clause(chance)}\n\n{tasks}"


def _task(number: int, unit: str, chance: random.Random) -> str:
    lead, *others = (f"{unit}{body}局" for body in chance.sample(BODIES, 4))
    share = chance.randint(60, 99)
    return (
        f"{number}.{_clause(chance)}。{_clause(chance)}，到2025年覆盖率达到{share}%以上。"
        f"（牵头单位：{lead}；配合单位：{'、'.join(others)}）\n\n"
    )


def _clause(chance: random.Random) -> str:
    return f"{chance.choice(VERBS)}{chance.choice(WORDS)}{chance.choice(ENDS)}"
