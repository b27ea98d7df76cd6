"""How a file parts its paragraphs: by blank lines, by indents, or only by lines that end early."""

import re
from collections import Counter
from dataclasses import dataclass, field

from transcript.recovery.divisions import division_level
from transcript.recovery.rows import Rows

SENTENCE_ENDINGS = frozenset(".!?…。！？؟۔।॥։")
_LONGEST_LINE = 160
_LAST_NARROW = "\u2e7f"
_BROAD, _NARROW = 40, 20  # signs in a row that can be a full line, in most scripts and in wide ones
_LONGEST_DIVISION = 30
_CLOSERS = "\"”’'»«›)]*_“ 」』）】〕"
_ASIDE_AT_END = re.compile(r"[(（\[【〔][^()（）\[\]【】〔〕]*[)）\]】〕]\W*$")
_BRACKETS = ")]）】〕"


@dataclass(slots=True)
class Layout:
    """What the rows of a file have in common.

    `base` is the number of blank lines between two lines of one paragraph, `width` the
    least length at which a line is broken, `margin` the usual indent of continued lines.
    `gapped` says that paragraphs are parted by blank lines, `indented` by their first indent,
    `hanging` by further rows that are set in behind the first; `opening` says for each row
    whether a paragraph opens with it.
    """

    base: int = 0
    width: int = 0
    margin: int = 0
    gapped: bool = True
    indented: bool = False
    hanging: bool = False
    opening: list[bool] = field(default_factory=list)


def ends_sentence(text: str) -> bool:
    """Whether a row ends like a sentence, closing quotes and a direction in brackets aside."""
    last = text[-1:]
    if last in SENTENCE_ENDINGS:
        return True
    if last not in _CLOSERS:
        return False
    bare = text.rstrip(_CLOSERS)
    if not bare or bare[-1] in SENTENCE_ENDINGS:
        return True
    if last not in _BRACKETS:
        return False
    before = _ASIDE_AT_END.sub("", text).rstrip(_CLOSERS)
    return bool(before) and before[-1] in SENTENCE_ENDINGS


def goes_on(before: str, text: str) -> bool:
    """Whether a row surely continues the sentence of the row before."""
    return text[0].islower() and not ends_sentence(before)


def layout_of(rows: Rows) -> Layout:
    """Learn the layout from the rows that surely continue the one before."""
    layout = _learnt(rows)
    layout.opening = _openings(rows, layout)
    return layout


def _openings(rows: Rows, layout: Layout) -> list[bool]:
    """For each row whether a paragraph opens with it; most are told by the blank lines alone."""
    count, base = len(rows), layout.base
    if rows.given or rows.glued or base < 0:
        return [opens_paragraph(rows, layout, row) for row in range(count)]
    opening = [gap > base for gap in rows.gaps]
    if layout.indented:
        further = layout.margin + 1
        doubtful = {row for row, indent in enumerate(rows.indents) if indent > further and not opening[row]}
    else:
        doubtful = set() if layout.gapped else {row for row, opens in enumerate(opening) if not opens}
    if layout.hanging:
        doubtful |= {row for row, indent in enumerate(rows.indents) if indent < layout.margin - 1}
    doubtful.update(row for row, broken in enumerate(rows.breaks) if broken)
    for row in doubtful | set(range(min(count, 1))):
        opening[row] = opens_paragraph(rows, layout, row)
    return opening


def _learnt(rows: Rows) -> Layout:
    if not rows.wrapped or len(rows) < 2:
        return Layout()
    if _is_unwrapped(rows):
        return _unwrapped(rows, 2)
    sure = [row for row in range(1, len(rows)) if _surely_continues(rows, row)]
    if len(sure) < 3:
        return _verse(rows) or _unwrapped(rows, 6)
    base = Counter(rows.gaps[row] for row in sure if not rows.breaks[row]).most_common(1)
    layout = Layout(base=base[0][0] if base else 0)
    layout.margin = Counter(rows.indents[row] for row in sure).most_common(1)[0][0]
    layout.width = _width(rows, sure)
    wider = sum(gap > layout.base for gap, broken in zip(rows.gaps, rows.breaks, strict=True) if not broken)
    layout.gapped = wider * 12 >= len(rows)
    layout.indented = _is_indented(rows, layout)
    layout.hanging = layout.margin > 1 and _is_hanging(rows, layout)
    return layout


def _unwrapped(rows: Rows, seldom: int) -> Layout:
    """Nothing is wrapped: every line is a paragraph, unless at least one in `seldom` follows a blank."""
    parted = sum(gap > 0 for gap in rows.gaps)
    return Layout(base=0 if parted * seldom >= len(rows) else -1)


def _verse(rows: Rows) -> Layout | None:
    """Rows of verse, which all begin in capitals, set in behind the first row of each speech."""
    common = Counter(rows.indents).most_common(2)
    if len(common) < 2 or common[1][1] * 5 < len(rows):
        return None
    if sum(often for _, often in common) * 4 < len(rows) * 3:
        return None
    out, margin = sorted(indent for indent, _ in common)
    apart = [row for row in range(1, len(rows)) if rows.gaps[row] and rows.indents[row] == margin]
    if not 1 < margin - out <= 14 or any(rows.texts[row][0] not in "[(" for row in apart):
        return None  # room stands before what opens a speech, and not before what goes on with one
    opening = [row for row in range(1, len(rows)) if rows.indents[row] == out and not rows.gaps[row]]
    ended = sum(ends_sentence(rows.texts[row - 1]) for row in opening)
    if ended * 10 < len(opening) * 9:
        return None
    return Layout(base=0, margin=margin, gapped=True, hanging=True)


def _is_unwrapped(rows: Rows) -> bool:
    """Whether lines are as long as their paragraphs."""
    return sum(len(text) > _LONGEST_LINE for text in rows.texts) * 8 > len(rows)


def _surely_continues(rows: Rows, row: int) -> bool:
    text, before = rows.texts[row], rows.texts[row - 1]
    first = text[0]
    if first.islower():
        return not ends_sentence(before)
    if not first.isalpha() or first.lower() != first.upper() or ends_sentence(before):
        return False
    return len(before) > (_NARROW if is_wide(first) else _BROAD)


def is_wide(character: str) -> bool:
    """Whether a sign is as wide as two letters, and a line may break before it: Han, kana and their signs."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uff60"


def _first_word(text: str) -> str:
    return text[0] if text[0] > _LAST_NARROW and is_wide(text[0]) else text.split(None, 1)[0]


def _width(rows: Rows, sure: list[int]) -> int:
    """Lines break when the next word no longer fits: the lowest such length, but for outliers."""
    needed = sorted(
        rows.indents[row - 1] + len(rows.texts[row - 1]) + 1 + len(_first_word(rows.texts[row]))
        for row in sure
        if not rows.breaks[row]
    )
    return needed[len(needed) // 25] if needed else 0


def _is_indented(rows: Rows, layout: Layout) -> bool:
    """Whether rows set in a little further often open sentences and never go on with one."""
    further = [row for row in range(1, len(rows)) if 1 < rows.indents[row] - layout.margin <= 14]
    if len(further) * (10 if layout.gapped else 30) < len(rows):
        return False
    running = sum(
        goes_on(rows.texts[row - 1], rows.texts[row])
        for row in further
        if rows.indents[row - 1]
        < rows.indents[row]  # what goes on as far in as it began is set in as a whole
    )
    return running * 20 <= len(further)


def _is_hanging(rows: Rows, layout: Layout) -> bool:
    """Whether rows that are not set in often open sentences and hardly ever go on with one."""
    out = [row for row in range(1, len(rows)) if rows.indents[row] < layout.margin - 1]
    running = sum(goes_on(rows.texts[row - 1], rows.texts[row]) for row in out)
    ended = sum(ends_sentence(rows.texts[row - 1]) for row in out)
    return len(out) * 8 >= len(rows) and running * 20 <= len(out) <= ended * 2


def fits(rows: Rows, layout: Layout, row: int) -> bool:
    """Whether the row's first word would have had room on the row before, which therefore ended early."""
    before = rows.indents[row - 1] + len(rows.texts[row - 1])
    return before + 1 + len(_first_word(rows.texts[row])) < layout.width


def opens_paragraph(rows: Rows, layout: Layout, row: int) -> bool:
    """Whether a paragraph opens with the row, as far as the page shows it."""
    if row == 0:
        return True
    if row in rows.given:
        return row not in rows.glued or rows.given[row].opens
    if row in rows.glued:
        return False
    if rows.breaks[row]:
        return _opens_after_break(rows, layout, row)
    if rows.gaps[row] > layout.base:
        return layout.base >= 0 or rows.gaps[row] > 0 or not goes_on(rows.texts[row - 1], rows.texts[row])
    if (layout.indented and rows.indents[row] - layout.margin > 1) or (
        layout.hanging and rows.indents[row] < layout.margin - 1
    ):
        return not goes_on(rows.texts[row - 1], rows.texts[row])
    if layout.gapped or layout.indented:
        return False
    return ends_early(rows, layout, row)


def _opens_after_break(rows: Rows, layout: Layout, row: int) -> bool:
    if goes_on(rows.texts[row - 1], rows.texts[row]):
        return False
    if layout.indented and rows.indents[row] - layout.margin > 1:
        return True
    if rows.gaps[row] > layout.base and _stands_alone(rows, layout, row):
        return True
    return ends_early(rows, layout, row)


def _stands_alone(rows: Rows, layout: Layout, row: int) -> bool:
    """`PERSONS`, `7. Pond` below a row that is not half full: nothing goes on from page to page like that."""
    text, before = rows.texts[row], rows.indents[row - 1] + len(rows.texts[row - 1])
    short = max(before, len(text)) * 2 < layout.width
    return short and not text[0].islower() and text[-1].isalnum()


def ends_early(rows: Rows, layout: Layout, row: int) -> bool:
    """Whether the row before ended a paragraph: its sentence is over and there was room left."""
    before, text = rows.texts[row - 1], rows.texts[row]
    if _is_division(before):
        return True
    ends = ends_sentence(before)
    if ends and _is_division(text):
        return True
    if not (ends or before[-1] in ":;—–-"):
        return False
    return not text[0].islower() and fits(rows, layout, row)


def _is_division(text: str) -> bool:
    """Whether a row is no more than `Act II` or `Chapter Three`."""
    return (
        len(text) < _LONGEST_DIVISION
        and text[0].isupper()
        and len(text.split()) == 2
        and division_level(text) > 0
    )


def is_lone(rows: Rows, layout: Layout, row: int) -> bool:
    """A row before a label that neither ends a sentence nor goes on with one: a heading or direction.

    Where paragraphs are parted by blank lines the page itself would show it.
    """
    if layout.gapped or (row and not ends_sentence(rows.texts[row - 1])):
        return False
    text = rows.texts[row]
    if text[0] in "[(":
        return text[-1] in "])" and text.count(text[0]) == 1
    if text[0].islower() or not text[-1].isalnum():
        return False
    return len(text) * 10 < layout.width * 7 or text.isupper()
