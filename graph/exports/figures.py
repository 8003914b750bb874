"""Numbers as xsd:decimal writes them."""

from decimal import Decimal


def decimal(number: float) -> str:
    """Return the digits of a number, never with an exponent."""
    exact = Decimal(str(number))
    whole = exact == exact.to_integral_value()
    return format(exact.to_integral_value() if whole else exact, "f")
