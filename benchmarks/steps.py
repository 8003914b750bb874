"""Where the time of an extraction goes, step by step."""

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from unittest.mock import patch

from loaders import Document, plan

STEPS = {
    "cleaning": ["clean"],
    "front and head": ["read_front", "read_head"],
    "outline": ["read_outline", "section_ids", "_sections"],
    "roles": ["read_roles", "ConventionBook", "unit_roles"],
    "goals and tasks": ["read_goals", "read_units", "make_tasks"],
    "tables": [
        *("read_tables", "read_role_tables", "task_cells", "with_tables"),
        *("read_indicators", "read_projects"),
    ],
    "duties": ["find_duties", "make_duties"],
    "departments, mentions": ["_book"],
    "targets": ["read_targets"],
    "gaps, share understood": ["find_gaps", "share_understood"],
}
"""The functions that loaders/plan.py calls, by what they do."""


def shares(
    extract: Callable[[Document], object], plans: Sequence[Document]
) -> Iterator[tuple[str, float]]:
    """Yield each step with its share of the whole time; the rest is what is between."""
    spent = dict.fromkeys(STEPS, 0.0)
    timed = {
        name: _timed(getattr(plan, name), spent, step)
        for step, names in STEPS.items()
        for name in names
    }
    start = time.process_time()
    with patch.multiple(plan, **timed):
        for one in plans:
            extract(one)
    whole = time.process_time() - start
    yield from ((step, seconds / whole) for step, seconds in spent.items())
    yield "the rest", 1 - sum(spent.values()) / whole


def _timed(
    work: Callable[..., Any], spent: dict[str, float], step: str
) -> Callable[..., Any]:
    """Return the function with its time noted; what it yields is made at once."""

    def run(*args: Any) -> Any:
        start = time.process_time()
        made = work(*args)
        made = list(made) if isinstance(made, Iterator) else made
        spent[step] += time.process_time() - start
        return made

    return run
