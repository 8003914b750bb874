"""The roles that a body may have at a task."""

from dataclasses import dataclass

from ontology.datafile import read_toml


@dataclass(frozen=True, slots=True)
class Role:
    """``broader`` is the id of the role that this one narrows, or None."""

    id: str
    zh: str
    en: str
    broader: str | None = None


ROLES: tuple[Role, ...] = tuple(Role(**row) for row in read_toml("roles.toml")["role"])
ROLE_BY_ID: dict[str, Role] = {role.id: role for role in ROLES}
