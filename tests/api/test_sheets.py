import io
import zipfile

import openpyxl

from api.sheets import csv_bytes, markdown, xlsx_bytes

ROWS = [
    {"task": "=1+1", "value": 3.5, "deadline": None, "id": "x", "quote": "甲|乙\n丙"},
    {"task": "健全制度", "value": 4, "deadline": None, "id": "y", "quote": "丁"},
]


def test_heads_are_words_and_identifiers_stay_out() -> None:
    assert csv_bytes(ROWS).decode().splitlines()[0] == "任务,数值,原文"


def test_a_mark_tells_spreadsheets_the_encoding() -> None:
    assert csv_bytes(ROWS, mark=True).startswith(b"\xef\xbb\xbf")
    assert not csv_bytes(ROWS).startswith(b"\xef\xbb\xbf")


def test_markdown_cells_cannot_break_the_table() -> None:
    lines = markdown(ROWS).splitlines()

    assert lines[1] == "| --- | --- | --- |"
    assert lines[2] == "| =1+1 | 3.5 | 甲\\|乙 丙 |"
    assert markdown([]) == ""


def test_no_text_becomes_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(ROWS))).worksheets[0]

    assert sheet["A2"].value == "=1+1"
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].value == 3.5


def test_the_same_rows_give_the_same_sheet() -> None:
    data = xlsx_bytes(ROWS)

    assert data == xlsx_bytes(ROWS)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in parts.read("docProps/core.xml")


def test_no_rows_give_an_empty_sheet() -> None:
    assert openpyxl.load_workbook(io.BytesIO(xlsx_bytes([]))).worksheets
