"""Write tables as CSV on the Web: a zip archive of CSV files with what their columns mean."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from graph.exports.archive import archive
from graph.exports.facts import Facts
from graph.exports.figures import decimal
from graph.exports.scope import Scope
from graph.exports.tables import Column, Table, tables
from graph.named_queries import Row, Value
from graph.store import PlanStore

METADATA = "csv-metadata.json"
"""Where the standard looks for the metadata of a folder of CSV files."""


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return the archive; cells hold the words as they are, empty cells what is not said."""
    facts = Facts(store, scope)
    files = {METADATA: _metadata()}
    for table in tables():
        files[f"{table.name}.csv"] = _csv(table, getattr(facts, table.facts))
    return archive(files)


def _csv(table: Table, rows: Iterable[Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in rows:
        writer.writerow(_cell(row[column.source]) for column in table.columns)
    return text.getvalue().encode()


def _cell(value: Value) -> str:
    if isinstance(value, float):
        return decimal(value)
    return "" if value is None else str(value)


def _metadata() -> bytes:
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "zh"}],
        "dialect": {"header": True, "encoding": "utf-8"},
        "tables": [_described(table) for table in tables()],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _described(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "columns": [_column(table, column) for column in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "columnReference": column.name,
                "reference": {
                    "resource": f"{column.table}.csv",
                    "columnReference": "id",
                },
            }
            for column in table.columns
            if column.table
        ],
    }
    if table.key == ("id",):
        schema["aboutUrl"] = "{+id}"
    return {
        "url": f"{table.name}.csv",
        "dc:title": [
            {"@value": table.zh, "@language": "zh"},
            {"@value": table.en, "@language": "en"},
        ],
        "dc:type": {"@id": table.about},
        "tableSchema": schema,
    }


def _column(table: Table, column: Column) -> dict[str, Any]:
    said: dict[str, Any] = {
        "name": column.name,
        "titles": {"zh": column.zh, "en": column.en},
        "datatype": column.type,
    }
    if column.name in table.key:
        said["required"] = True
    if column.property:
        said["propertyUrl"] = column.property
    if column.table:
        said["valueUrl"] = f"{{+{column.name}}}"
    if column.separator:
        said["separator"] = column.separator
    return said
