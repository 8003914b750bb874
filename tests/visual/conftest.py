import pytest

from tests.visual.networks import small_network
from visual.nearest import Graph


@pytest.fixture
def neighbourhood() -> Graph:
    return small_network()
