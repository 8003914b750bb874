import pytest

from ontology.datafile import read_toml


def test_a_data_file_is_read_from_beside_the_module() -> None:
    assert "column" in read_toml("columns.toml")


def test_a_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_toml("没有.toml")
