"""How much room the strip takes beside the page, known before there is a strip."""

WIDE, NARROW = 64, 18
_NEEDS = 720  # pixels of the pane, below which the text needs the room


def strip_width(pane_width: int) -> int:
    """How wide the strip is beside a pane of a width."""
    return WIDE if pane_width >= _NEEDS else NARROW


class StripRoom:
    """Keeps the place of a strip that is still to come."""

    def width_beside(self, pane_width: int) -> int:
        """What the strip will take."""
        return strip_width(pane_width)

    def setGeometry(self, left: int, top: int, width: int, height: int) -> None:
        """Nothing stands there yet."""
