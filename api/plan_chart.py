"""Draw who carries how much of a plan as bars, most tasks first."""

from collections.abc import Callable

from markupsafe import Markup

from api import addresses
from api.plan_load import Load, Share
from api.tables import words
from visual.charts import Bar, Series, bars
from visual.charts.bars import Look
from visual.style import style

LOOKS: dict[str, Look] = {
    "lead": "filled",
    "participant": "outlined",
    "responsible": "dotted",
    "duties": "filled",
}
"""What has bars: the roles that carry work, or duties where there are no roles."""
MOST = 8
"""Bodies in the chart; the table behind it has them all."""


def load_chart(load: Load, base: str, say: Callable[[str], str]) -> Markup | None:
    """The chart of the bodies that carry most; None where nobody carries anything."""
    drawn = [(i, role) for i, role in enumerate(load.roles) if role in LOOKS]
    if not drawn or not load.shares:
        return None
    series = [Series(say(_name(role)), LOOKS[role]) for _, role in drawn]
    shown = load.shares[:MOST]
    return bars(
        [_bar(share, [i for i, _ in drawn], base) for share in shown],
        series,
        key="load",
        title=say("谁承担多少"),
        desc="；".join(f"{share.name} {share.total}" for share in shown),
    )


def _name(role: str) -> str:
    roles = style().links
    return roles[role].zh if role in roles else words(role)


def _bar(share: Share, drawn: list[int], base: str) -> Bar:
    counts = [share.numbers[i] for i in drawn]
    return Bar(share.name, counts, addresses.local(base, share.iri))
