"""A walk through the text of a TEI file, from start tag to end tag, that yields lines.

No recursion: however the elements nest, the walk keeps one small record of where it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from transcript.model import SpanRole
from transcript.readers.inline import Inline, Piece
from transcript.readers.names import bare_label
from transcript.readers.tei_elements import (
    DIRECTIONS,
    PARAGRAPHS,
    in_sentence,
    is_heading,
    is_speech,
    is_standing_note,
    is_unread,
    joins_left,
    level_of,
    local,
    milestone,
    parent_name,
    role_of,
    type_role,
)
from transcript.readers.tei_people import People
from transcript.source import Given, Line


@dataclass(slots=True)
class _Speech:
    """The speech that is open.

    `led` while nothing but directions was read, `spoken` once a paragraph was handed
    over (`first` if that was the only one), `parted` when a direction stood between its
    paragraphs since.
    """

    element: etree._Element
    label: str = ""
    led: bool = True
    spoken: bool = False
    first: bool = False
    parted: bool = False


@dataclass(slots=True)
class _Aside:
    """An element whose text is gathered apart from the paragraph around it."""

    element: etree._Element
    kind: str
    inline: Inline


class Walk:
    """One walk through one text; `lines` may be asked for once."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._inline = Inline()
        self._asides: list[_Aside] = []
        self._speech: _Speech | None = None
        self._direction: etree._Element | None = None
        self._unread: etree._Element | None = None
        self._verse = False
        self._glued = False
        self._number = 0
        self._around: etree._Element | None = None
        self._announced = ""
        self._notes: list[Line] = []
        self._last: Given | None = None
        self._out: list[Line] = []

    def lines(self, text: etree._Element) -> Iterator[Line]:
        """The lines of an element in reading order."""
        self._around = text
        for event, element in etree.iterwalk(text, events=("start", "end")):
            if self._unread is None:
                (self._start if event == "start" else self._end)(element)
            elif event == "end" and element is self._unread:
                self._unread = None
                self._add(element, element.tail)
            yield from self._out
            self._out.clear()
        self._flush()
        self._hand_over_notes()
        yield from self._out

    # ---------------------------------------------------------------------------- tags
    def _start(self, element: etree._Element) -> None:
        name = local(element)
        if is_unread(element):
            self._unread = element
            return
        if is_speech(element):
            self._flush()
            self._speech = _Speech(element, self._announced)
            self._announced = ""
        elif name == "speaker" or (name == "label" and parent_name(element) == "said"):
            self._asides.append(_Aside(element, "label", Inline()))
        elif name == "note":
            self._start_note(element)
        elif name in DIRECTIONS:
            self._start_direction(element)
        else:
            self._start_paragraph(element, name)
        self._start_inline(element, name)
        self._add(element, element.text)

    def _end(self, element: etree._Element) -> None:
        name = local(element)
        if role := type_role(element):
            self._text.close(role)
        if self._asides and self._asides[-1].element is element:
            self._end_aside(self._asides.pop())
        elif element is self._direction:
            self._end_direction(element)
        elif self._speech is not None and element is self._speech.element:
            self._end_speech(self._speech)
        elif name == "head":
            self._end_head(element)
        elif name in PARAGRAPHS or self._is_segment(element):
            self._flush()
        if element.getparent() is not None:
            self._add(element, element.tail)

    def _start_paragraph(self, element: etree._Element, name: str) -> None:
        if name == "l":
            self._start_verse()
        elif name in PARAGRAPHS or self._is_segment(element):
            self._begin_paragraph()
            self._around = element

    def _start_verse(self) -> None:
        if self._verse:
            self._inline.line_break()
        else:
            self._begin_paragraph()
        self._verse = True

    def _begin_paragraph(self) -> None:
        """End the paragraph before; a direction at the head of a speech leads into its words."""
        if self._speech is None or not self._speech.led or self._inline.is_empty:
            self._flush()
        else:
            self._inline.add(" ")

    def _start_inline(self, element: etree._Element, name: str) -> None:
        if point := milestone(element):
            self._text.mark(*point)
        if role := type_role(element):
            self._text.open(role)
        if name in ("lb", "cb", "roleDesc", "cell") and element.get("break") != "no":
            self._text.add(" ")
        elif name in ("w", "pc") and in_sentence(element):
            if not self._glued and not joins_left(element):
                self._text.add(" ")
            self._glued = element.get("join") in ("right", "both")

    def _is_segment(self, element: etree._Element) -> bool:
        """ParlaMint divides an utterance into segments, its paragraphs."""
        return local(element) == "seg" and parent_name(element) == "u"

    # ---------------------------------------------------------------------------- text
    @property
    def _text(self) -> Inline:
        return self._asides[-1].inline if self._asides else self._inline

    def _add(self, element: etree._Element, text: str | None) -> None:
        if not text:
            return
        if text.strip():
            if self._text.is_empty and self._text is self._inline:
                self._number = element.sourceline or 0
            if self._speech is not None and self._direction is None and not self._asides:
                self._speech.led = False
        elif in_sentence(element):
            return
        self._text.add(text)

    # ------------------------------------------------------------- asides: labels, notes
    def _start_note(self, note: etree._Element) -> None:
        standing = is_standing_note(note)
        if standing:
            self._flush()
        kind = "announcement" if note.get("type") == "speaker" else "record" if standing else "note"
        self._asides.append(_Aside(note, kind, Inline()))

    def _end_aside(self, aside: _Aside) -> None:
        piece, number = aside.inline.take(), aside.element.sourceline or 0
        if aside.kind == "label" and self._speech is not None:
            self._speech.label = bare_label(f"{self._speech.label} {piece.text}")
        elif aside.kind == "announcement":
            self._announced = bare_label(piece.text)
        elif piece.text and aside.kind == "record":
            self._hand_over(piece, number, Given("stage"))
            self._part()
        elif piece.text and aside.kind == "note":
            given = Given("prose", role="note")
            self._notes.append(Line(piece.text, number, spans=piece.spans, given=given))

    # ----------------------------------------------------------------------- directions
    def _start_direction(self, element: etree._Element) -> None:
        if self._direction is not None:
            return
        self._direction = element
        if not self._stands_alone(element):
            self._inline.open(SpanRole.DIRECTION)
            return
        self._flush()

    def _end_direction(self, element: etree._Element) -> None:
        self._direction = None
        if not self._stands_alone(element):
            self._inline.close(SpanRole.DIRECTION)
            return
        piece = self._inline.take()
        if piece.text:
            self._hand_over(piece, self._number, Given("stage"))
            self._part()

    def _stands_alone(self, element: etree._Element) -> bool:
        """A direction between speeches, or between the paragraphs of one; before the first it leads in."""
        around = parent_name(element)
        if self._asides or around in ("speaker", "head"):
            return False
        if self._speech is None:
            return around not in ("p", "l", "ab", "item", "castItem", "role", "hi", "emph")
        return around in ("sp", "lg", "u", "spGrp") and not self._speech.led

    def _part(self) -> None:
        if self._speech is not None:
            self._speech.parted = True

    # -------------------------------------------------------------------------- results
    def _end_head(self, head: etree._Element) -> None:
        if not is_heading(head) or self._speech is not None:
            self._flush()
            return
        piece = self._inline.take()
        if piece.text:
            text = Piece(piece.text.replace("\n", " "), (), piece.marks)
            self._hand_over(text, self._number, Given("heading", level=level_of(head)))

    def _end_speech(self, speech: _Speech) -> None:
        """A speech of directions alone is a direction that names whom it concerns."""
        if speech.led and not speech.spoken:
            piece = self._inline.take()
            if piece.text:
                label = Piece(f"{speech.label} {piece.text}".strip(), (), piece.marks)
                self._hand_over(label, self._number, Given("stage"))
        self._flush()
        self._speech = None
        self._hand_over_notes()

    def _flush(self) -> None:
        """Hand over the paragraph that was gathered, as speech or as prose."""
        self._verse = False
        piece = self._inline.take()
        if not piece.text:
            for mark in piece.marks:
                self._inline.mark(mark.kind, mark.value)
        elif self._speech is not None:
            self._hand_over(piece, self._number, self._turn(self._speech))
        else:
            role = role_of(self._around) if self._around is not None else None
            opens = role is None or not self._follows(role)
            self._hand_over(piece, self._number, Given("prose", opens=opens, role=role))
        if self._speech is None:
            self._hand_over_notes()

    def _turn(self, speech: _Speech) -> Given:
        element = speech.element
        speakers = self._people.of(element.get("who") or "", speech.label)
        fresh = not speech.spoken
        merges = fresh and element.get("rend") == "merge"
        speech.first, speech.spoken, parted, speech.parted = fresh, True, speech.parted, False
        if not speakers:
            return Given("prose")
        return Given(
            "turn",
            opens=(fresh and not merges) or parted,
            speakers=speakers,
            label=speech.label or None if fresh else None,
            continued=parted and not fresh,
        )

    def _follows(self, role: str) -> bool:
        """Whether the line handed over last is prose of the same role."""
        given = self._last
        return given is not None and given.kind == "prose" and given.role == role

    def _hand_over(self, piece: Piece, number: int, given: Given) -> None:
        joins = given.kind == "turn" and not given.opens and self._merges()
        self._out.append(
            Line(piece.text, number, spans=piece.spans, given=given, joins=joins, marks=piece.marks)
        )
        self._last = given

    def _merges(self) -> bool:
        """Whether a speech cut by a section of the edition goes on in mid-sentence."""
        speech = self._speech
        return speech is not None and speech.first and speech.element.get("rend") == "merge"

    def _hand_over_notes(self) -> None:
        self._out += self._notes
        self._notes.clear()
