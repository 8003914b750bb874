"""Where the time of extraction goes, stage by stage."""

import cProfile
import pstats
from collections.abc import Sequence

from loaders import Document, read_plan

STAGES = {
    "cleaning": ("cleaning.py", "clean"),
    "front matter": ("front.py", "read_front"),
    "outline": ("headings.py", "read_outline"),
    "head": ("head.py", "read_head"),
    "roles": ("roles.py", "read_roles"),
    "tables": ("tables.py", "read_tables"),
    "duties": ("duties.py", "find_duties"),
    "names of bodies": ("plan.py", "_book"),
    "tasks": ("assign.py", "make_tasks"),
    "targets": ("targets.py", "read_targets"),
    "gaps": ("gaps.py", "find_gaps"),
    "whole": ("plan.py", "read_plan"),
}
"""The function that does each stage; each is entered from ``read_plan`` alone."""


def shares(plans: Sequence[Document]) -> dict[str, float]:
    """Return the share of the time of ``read_plan`` that each stage takes."""
    profile = cProfile.Profile()
    with profile:
        for plan in plans:
            read_plan(plan)
    took = {
        (path.rsplit("/", 1)[-1], name): values[3]
        for (path, _, name), values in pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    }
    whole = took[STAGES["whole"]]
    found = {
        stage: took[key] / whole for stage, key in STAGES.items() if stage != "whole"
    }
    return found | {"all else": 1 - sum(found.values())}
