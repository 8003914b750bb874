"""The formats that a store is written out in, one module each, and what each is told to write."""

from graph.exports.formats import FORMATS, Format, export, format_of
from graph.exports.scope import EVERYTHING, Scope

__all__ = ["EVERYTHING", "FORMATS", "Format", "Scope", "export", "format_of"]
