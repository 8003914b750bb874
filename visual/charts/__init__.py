"""Charts as SVG that stands in a page: text that can be selected, looks by the classes of charts.css."""

from visual.charts.bars import Bar, Series, bars
from visual.charts.dots import Dots, Heads, Level, dots

__all__ = ["Bar", "Dots", "Heads", "Level", "Series", "bars", "dots"]
