"""Keep the figures that no change may fall under."""

import hashlib
import json
import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.gold_figures import Figures

FLOORS = Path(__file__).with_name("gold_floors.toml")
TOLERANCE = 1e-9  # of a sum or quotient that is rounded otherwise elsewhere
HEAD = "# The least F1 by plan and kind of fact; raised by: make gold ARGS=--pin\n"


@dataclass(frozen=True, slots=True)
class Pin:
    """The floors of one plan, by kind of fact, and the annotation they were met on."""

    sha256: str
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A kind of fact that is under its floor."""

    plan: str
    kind: str
    words: str

    def __str__(self) -> str:
        return f"{self.plan}: {self.kind} {self.words}"


def fingerprint(gold: Path) -> str:
    return hashlib.sha256(gold.read_bytes()).hexdigest()


def read(path: Path = FLOORS) -> dict[str, Pin]:
    if not path.exists():
        return {}
    pins = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Pin(pin["sha256"], pin["floors"]) for name, pin in pins.items()}


def write(pins: Mapping[str, Pin], path: Path = FLOORS) -> None:
    lines = [HEAD]
    for name, pin in sorted(pins.items()):
        lines.append(f'[{name}]\nsha256 = "{pin.sha256}"\n\n[{name}.floors]\n')
        lines += [f"{json.dumps(kind)} = {f}\n" for kind, f in pin.floors.items()]
        lines.append("\n")
    path.write_text("".join(lines).rstrip("\n") + "\n", encoding="utf-8")


def raised(old: Pin | None, new: Pin) -> Pin:
    """Return the new floors, none of them lower than it was."""
    was = old.floors if old else {}
    floors = {kind: max(f, was.get(kind, 0.0)) for kind, f in new.floors.items()}
    return Pin(new.sha256, floors)


def pin_of(gold: Path, figures: Mapping[str, Figures]) -> Pin:
    return Pin(fingerprint(gold), {kind: floor(one) for kind, one in figures.items()})


def floor(figures: Figures) -> float:
    return math.floor((figures.worth + TOLERANCE) * 1000) / 1000


def below(
    pins: Mapping[str, Pin], figures: Mapping[str, Mapping[str, Figures]]
) -> Iterator[Fallen]:
    """Name what fell under its floor, a kind that is no longer found included."""
    for name, pin in pins.items():
        for kind, least in pin.floors.items():
            one = figures.get(name, {}).get(kind)
            if one is None:
                yield Fallen(name, kind, f"is no longer scored (floor {least:.3f})")
            elif one.worth < least - TOLERANCE:
                yield Fallen(name, kind, f"{one.worth:.3f}, floor {least:.3f}")
