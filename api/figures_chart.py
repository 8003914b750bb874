"""Draw what plans say of a shared indicator as dots from baseline to target."""

from collections import Counter
from collections.abc import Callable, Sequence

from markupsafe import Markup

from api.compared_figures import Amount, Figures
from api.shared_concept import SharedConcept
from visual.charts import Dots, Heads, Level, dots

Say = Callable[[str], str]


def figures_chart(
    rows: Sequence[Figures], concept: SharedConcept, say: Say, own: set[str]
) -> Markup | None:
    """The chart of the rows that have numbers; None where none has.

    ``own`` are the rows that stand out.
    """
    shown = [row for row in rows if row.baseline or row.target or row.id in own]
    if not any(row.baseline or row.target for row in shown):
        return None
    years = _years(shown)
    return dots(
        [_dots(row, shown, years, say, row.id in own) for row in shown],
        _heads(years, concept, say),
        key="figures",
        title=say("%(name)s：各地的现状与目标") % {"name": concept.name},
        desc="；".join(_told(row, say) for row in shown),
    )


def _years(rows: Sequence[Figures]) -> tuple[str, str] | None:
    """The years of all baselines and of all targets, where each are the same."""
    low = {row.baseline.year for row in rows if row.baseline}
    high = {row.target.year for row in rows if row.target}
    if len(low) > 1 or len(high) > 1:
        return None
    return "".join(low), "".join(high)


def _heads(years: tuple[str, str] | None, concept: SharedConcept, say: Say) -> Heads:
    low, high = years or ("", "")
    baseline = say("%(year)s年现状") % {"year": low} if low else say("现状")
    target = say("%(year)s年目标") % {"year": high} if high else say("目标值")
    unit = say("单位：%(unit)s") % {"unit": concept.unit} if concept.unit else ""
    measure = " · ".join(part for part in (unit, say(concept.direction)) if part)
    return Heads(baseline, target, measure, say("横轴不从 0 起"))


def _dots(
    row: Figures,
    rows: Sequence[Figures],
    years: tuple[str, str] | None,
    say: Say,
    is_own: bool,
) -> Dots:
    alike = Counter((one.place, one.variant) for one in rows)
    plan = row.plan.words if alike[row.place, row.variant] > 1 else ""
    span = "" if years else _span(row)
    return Dots(
        row.place or row.plan.words,
        _level(row.baseline, say),
        _level(row.target, say),
        note=" · ".join(part for part in (row.variant, span, plan) if part),
        said=row.note,
        address=row.printed.address,
        is_own=is_own,
    )


def _span(row: Figures) -> str:
    both = (row.baseline, row.target)
    return " → ".join(dict.fromkeys(amount.year for amount in both if amount))


def _level(amount: Amount | None, say: Say) -> Level | None:
    return Level(amount.value, _written(amount, say)) if amount else None


def _written(amount: Amount, say: Say) -> str:
    """The number with its sign: ≥6.5."""
    return say(amount.sign) + amount.figure


def _told(row: Figures, say: Say) -> str:
    """A row in words, for who does not see it."""
    both = (row.baseline, row.target)
    said = " → ".join(f"{one.year}：{_written(one, say)}" for one in both if one)
    return " ".join(part for part in (row.place, row.variant, said or row.note) if part)
