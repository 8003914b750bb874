"""The words of responsibility: verbs behind names and labels before them."""

from ontology.datafile import read_toml

_DATA = read_toml("rolewords.toml")
_ROLES = ("lead", "participant", "responsible", "guidance", "supervision")


def _by_word(table: dict[str, list[str]]) -> dict[str, str]:
    return {word: role for role in _ROLES for word in table.get(role, [])}


VERBS: dict[str, str] = _by_word(_DATA["verbs"])
"""牵头 -> lead, 配合 -> participant, …: words behind names."""

MANNER: tuple[str, ...] = tuple(_DATA["verbs"]["manner"])
"""按职责分工, 共同, …: what may stand between the names and the verb."""

LABELS: dict[str, str] = _by_word(_DATA["labels"])
"""牵头 -> lead, 责任 -> responsible, …: first words of a label before a colon."""

LABEL_NOUNS: tuple[str, ...] = tuple(_DATA["labels"]["nouns"])
"""单位, 部门, …: second words of a label."""

DEADLINE_LABELS: tuple[str, ...] = tuple(_DATA["labels"]["deadline"])
OTHER_LABELS: tuple[str, ...] = tuple(_DATA["labels"]["other"])
