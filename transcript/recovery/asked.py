"""Questions behind a double bar, `――Is it so?`, where those who answer have names: nobody names who asks."""

import re
from collections.abc import Mapping

from transcript.recovery.label import Label
from transcript.recovery.layout import Layout, ends_sentence
from transcript.recovery.rows import Rows
from transcript.recovery.type_labels import STYLE

_BARS = re.compile(r"[―—─]{2,}\s*(?=\w)")
_FEWEST = 3


def with_questions(rows: Rows, layout: Layout, labels: Mapping[int, Label]) -> dict[int, Label]:
    """The labels with one more, `Q`, for each row that opens with a double bar; the same if few do."""
    asked = {
        row: match
        for row, text in enumerate(rows.texts)
        if text[0] in "―—─"
        and row not in labels
        and row not in rows.roles
        and (match := _BARS.match(text))
        and (layout.opening[row] or ends_sentence(rows.texts[row - 1]))
    }
    if len(asked) < _FEWEST or len(labels) < len(asked):
        return dict(labels)
    return {**labels, **{row: Label(STYLE, "Q", "caps", match.end()) for row, match in asked.items()}}
