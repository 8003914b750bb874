"""The bodies of a document with all the forms they are printed in."""

from dataclasses import dataclass, field

from loaders.bodies import Identity, Key
from loaders.identity import identify
from loaders.ownplace import read_place
from loaders.records import Department, Mention
from loaders.spans import Span


@dataclass(slots=True)
class _Body:
    identity: Identity
    mentions: dict[str, Span] = field(default_factory=dict)
    plates: set[str] = field(default_factory=set)


class DepartmentBook:
    """Gathers the names of a document; asks and answers by printed form."""

    def __init__(self, region: str | None) -> None:
        """Start an empty book for a plan of ``region`` (甲市乙区)."""
        self.place = read_place(region)
        self._bodies: dict[Key, _Body] = {}
        self._short: dict[str, Identity] = {}
        self._known: dict[tuple[str, bool], Identity] = {}
        self._keys: dict[Span, Key] = {}

    def add(
        self,
        name: str,
        quote: Span,
        *,
        sector: bool = False,
        level: str = "",
        whole: str = "",
    ) -> None:
        """Note a name at its place.

        ``sector`` names are bare words such as 财政、人社; ``level`` is what the names
        before it carry and it leaves out (市 for 乙局 in 市甲局、乙局), ``whole`` the name with the end its list shares.
        """
        identity = self._short.get(name) or self._identity(
            whole or level + name, sector
        )
        body = self._bodies.setdefault(identity.key, _Body(identity))
        if _is_fuller(identity, body.identity):
            body.identity = identity
        body.plates.update(identity.plates)
        if name not in body.mentions or quote < body.mentions[name]:
            body.mentions[name] = quote
        self._keys[quote] = identity.key

    def _identity(self, name: str, sector: bool) -> Identity:
        if (name, sector) not in self._known:
            self._known[name, sector] = identify(name, self.place, sector=sector)
        return self._known[name, sector]

    def abbreviate(self, name: str, short: str) -> None:
        """Take ``short`` for ``name`` from now on, as the document says itself."""
        self._short[short] = identify(name, self.place)

    def add_mention(self, name: str, quote: Span, *, sector: bool = False) -> None:
        """Note a name that only stands in the text, if nothing was noted there yet."""
        if quote not in self._keys:
            self.add(name, quote, sector=sector)

    def canonical(self, quote: Span) -> str:
        """Return the canonical name of what was added at a place."""
        return self._bodies[self._keys[quote]].identity.full

    def departments(self) -> tuple[Department, ...]:
        """Return all bodies, in order of their first mention."""
        rows = (self._department(body) for body in self._bodies.values())
        return tuple(sorted(rows, key=lambda row: (row.mentions[0].quote, row.name)))

    def _department(self, body: _Body) -> Department:
        forms = sorted(body.mentions.items(), key=lambda item: (item[1], item[0]))
        mentions = tuple(Mention(form, quote) for form, quote in forms)
        one = body.identity
        plates = tuple(sorted(body.plates.difference(one.functions)))
        return Department(
            one.full, one.kind, one.functions, one.place, mentions, plates
        )


def _is_fuller(new: Identity, old: Identity) -> bool:
    """A name with its unit word beats a bare one; else the longer name stands."""
    return (not new.generic, len(new.full)) > (not old.generic, len(old.full))
