"""A place in a document's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range [start, end) of code points in ``Document.text``.

    Raises:
        ValueError: when the range is empty or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that points at nothing."""
        if self.start < 0 or self.end <= self.start:
            raise ValueError(
                f"a span needs 0 <= start < end, got {self.start}:{self.end}"
            )

    def of(self, text: str) -> str:
        """Return the characters of ``text`` at this place."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end
