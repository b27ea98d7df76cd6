"""Rows come and go one by one, so that views keep their place."""

from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.rows import RowsModel


@dataclass(frozen=True)
class Record:
    id: str
    text: str = ""


class Texts(RowsModel[Record]):
    def data(self, index, role=0):
        return self.records[index.row()].text if index.isValid() and role == 0 else None


def test_a_changed_record_is_announced_and_nothing_else(qapp, qtmodeltester):
    model = Texts()
    model.update([Record("a", "1"), Record("b", "2"), Record("c", "3")])
    changed, reset = [], []
    model.dataChanged.connect(lambda first, *_: changed.append(first.row()))
    model.modelReset.connect(lambda: reset.append(True))

    model.update([Record("a", "1"), Record("b", "two"), Record("c", "3")])

    assert changed == [1]
    assert not reset
    qtmodeltester.check(model)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(before=st.lists(st.integers(0, 12), unique=True), after=st.lists(st.integers(0, 12), unique=True))
def test_any_list_becomes_any_other_and_what_stays_keeps_its_index(qapp, before, after):
    model = Texts()
    model.update([Record(str(n)) for n in before])
    from PySide6.QtCore import QPersistentModelIndex

    kept = {n: QPersistentModelIndex(model.index(row)) for row, n in enumerate(before) if n in after}

    model.update([Record(str(n)) for n in after])

    assert [record.id for record in model.records] == [str(n) for n in after]
    assert {n: index.row() for n, index in kept.items()} == {n: after.index(n) for n in kept}
