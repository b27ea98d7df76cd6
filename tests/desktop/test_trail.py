"""Back and forward, as in a browser."""

from desktop.trail import Trail
from transcript.model import Place


def test_back_and_forward_return_to_where_one_was():
    trail = Trail()
    trail.leave(Place(1))
    trail.leave(Place(5))
    assert trail.back(Place(9)) == Place(5)
    assert trail.back(Place(5)) == Place(1)
    assert trail.back(Place(1)) is None
    assert trail.forward(Place(1)) == Place(5)
    assert trail.forward(Place(5)) == Place(9)
    assert not trail.can_go_forward


def test_a_new_jump_forgets_what_lay_ahead():
    trail = Trail()
    trail.leave(Place(1))
    trail.back(Place(4))
    trail.leave(Place(2))
    assert not trail.can_go_forward
    assert trail.back(Place(7)) == Place(2)
