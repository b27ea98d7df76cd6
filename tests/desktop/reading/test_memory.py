import gc
from collections.abc import Iterator

import pytest

from desktop.reading import memory
from desktop.reading.memory import settle_memory


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


class Ring:
    def __init__(self) -> None:
        self.itself = self


def rings() -> list[Ring]:
    return [thing for thing in gc.get_objects() if isinstance(thing, Ring)]


def test_what_is_gone_is_collected_and_what_is_here_is_set_aside():
    gc.disable()
    Ring()
    assert len(rings()) == 1
    settle_memory()
    gc.enable()
    assert gc.get_freeze_count() > 0
    gc.unfreeze()
    assert not rings()


def test_what_is_gone_is_collected_although_it_was_set_aside_before(monkeypatch):
    monkeypatch.setattr(memory, "_MOST_SET_ASIDE", 0)
    ring = Ring()
    settle_memory()
    assert gc.get_freeze_count() > 0
    del ring
    settle_memory()
    assert not rings()
    gc.unfreeze()
    assert not rings()
