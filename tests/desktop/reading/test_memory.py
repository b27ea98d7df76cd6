import gc
from collections.abc import Iterator

import pytest

from desktop.reading.memory import settle_memory


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


class Ring:
    def __init__(self) -> None:
        self.itself = self


def test_what_is_gone_is_collected_although_it_was_set_aside_before():
    ring = Ring()
    settle_memory()
    assert gc.get_freeze_count() > 0
    del ring
    settle_memory()
    assert not [thing for thing in gc.get_objects() if isinstance(thing, Ring)]
    gc.unfreeze()
    assert not [thing for thing in gc.get_objects() if isinstance(thing, Ring)]
