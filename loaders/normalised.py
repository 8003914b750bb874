"""Targets with the scale taken out of their unit."""

from typing import Any

from loaders.numbers import in_base_unit
from loaders.records import Target


def normalised(target: Target) -> dict[str, Any] | None:
    """Return value and unit without 万 and 亿: 1.2 万户 as 12000 户.

    None where the target has no value or no unit; a range gives both its ends.
    """
    if target.value is None or target.unit is None:
        return None
    values = target.value if isinstance(target.value, tuple) else (target.value,)
    scaled = [in_base_unit(value, target.unit) for value in values]
    numbers = [value for value, _ in scaled]
    value = numbers if len(numbers) > 1 else numbers[0]
    return {"value": value, "unit": scaled[0][1]}
