"""Charts as SVG that stands in a page: text that can be selected, looks by the classes of charts.css."""

from visual.charts.bars import Bar, Series, bars

__all__ = ["Bar", "Series", "bars"]
