"""The notes of a document as Markdown: one file, the same bytes for the same notes.

A quoted paragraph is one line, however long: some programs show every line end, and a
line that was wrapped here could begin like a list there.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from transcript import anchors
from transcript.document import Document
from transcript.errors import CannotWrite
from transcript.model import Annotation, AnnotationKind, DocumentSummary, Place
from transcript.records import dataclass
from transcript.wording import Words
from transcript.writers import front_matter
from transcript.writers.markdown_note import closed_note
from transcript.writers.markdown_text import SPACES, escape, escape_line, lines_of, tag
from transcript.writers.marked_region import Markers, guarded, marked, replace_region

UNATTACHED = "Unattached notes"
UNTAGGED = "Without a tag"
UNNAMED = "Unnamed"
_DEEPEST = 6  # levels of heading that Markdown has


def usual_kind_names() -> dict[AnnotationKind, str]:
    """What the kinds are called while the reader has not renamed them."""
    return {kind: kind.value.capitalize() for kind in AnnotationKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesOfDocument:
    """What is exported: a document, what the library says of it, its annotations in text order."""

    summary: DocumentSummary
    document: Document
    annotations: Sequence[Annotation]


class Grouping(StrEnum):
    """What notes stand under together; within each group they are in text order."""

    SECTION = "section"
    KIND = "kind"
    TAG = "tag"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkdownStyle:
    """How it is written: which comments, what the reader calls the kinds, and what is left out.

    Without `references` neither the number of a turn nor the link to it is written.
    """

    markers: Markers = Markers.OBSIDIAN
    kind_names: Mapping[AnnotationKind, str] = field(default_factory=usual_kind_names)
    grouping: Grouping = Grouping.SECTION
    quotes: bool = True
    notes: bool = True
    tags: bool = True
    references: bool = True


USUAL = MarkdownStyle()


def notes_as_markdown(
    notes: NotesOfDocument, existing: str = "", name: str = "The file", style: MarkdownStyle = USUAL
) -> str:
    """The whole file. Of `existing`, what it holds now, everything that is the reader's is kept.

    `CannotWrite` where the file called `name` holds the notes of another document.
    """
    region = marked(_region(notes, style), style.markers)
    values = _front_matter(notes)
    if not existing.strip():
        heading = escape(notes.summary.shown_title)
        return f"{front_matter.write(values)}\n# {heading}\n\n{region}"
    entries, body = front_matter.split(existing)
    owner = front_matter.value_of(entries or (), front_matter.ID)
    if owner not in (None, notes.summary.id):
        raise CannotWrite(
            Words("{} was not written: it holds the notes of another document; choose another name.", name)
        )
    return front_matter.rewrite(entries or [], values) + replace_region(body, region, name)


def _front_matter(notes: NotesOfDocument) -> dict[str, str]:
    summary = notes.summary
    tags = {tag(name) for annotation in notes.annotations for name in annotation.tags}
    return {
        "title": front_matter.quoted(summary.shown_title),
        "type": "dialogue",
        "speakers": front_matter.flow_list(summary.speakers),
        "source": front_matter.quoted(summary.source),
        "source_sha256": summary.digest,
        front_matter.ID: summary.id,
        "annotations": str(len(notes.annotations)),
        "tags": front_matter.flow_list(sorted(tags, key=lambda name: (name.casefold(), name))),
    }


# --------------------------------------------------------------------------- the region
def _region(notes: NotesOfDocument, style: MarkdownStyle) -> str:
    return "".join(f"{piece}\n\n" for piece in _pieces(notes, style))


def _pieces(notes: NotesOfDocument, style: MarkdownStyle) -> Iterator[str]:
    """Headings, quotes, notes and what is said of them, group by group in the order of the text."""
    if style.grouping is not Grouping.SECTION:
        yield from _grouped_pieces(notes, style)
        return
    headings = _Headings(notes.document)
    in_text = True
    for annotation in notes.annotations:
        if annotation.passage is not None:
            yield from headings.down_to(annotation.passage.start.block)
        elif in_text:
            in_text = False
            yield f"## {UNATTACHED}"
        yield from _annotation_pieces(notes.document, annotation, style)


def _annotation_pieces(
    document: Document, annotation: Annotation, style: MarkdownStyle, *, anchored: bool = True
) -> Iterator[str]:
    if style.quotes:
        yield "\n".join(_quote(document, annotation, style))
    note = closed_note(annotation.note) if style.notes else ""
    if note:
        yield guarded(note)
    yield _facts(document, annotation, style, anchored=anchored)


def _grouped_pieces(notes: NotesOfDocument, style: MarkdownStyle) -> Iterator[str]:
    """A note with several tags stands under each; the anchor for links is at the first place only."""
    groups: dict[str, list[Annotation]] = {}
    for annotation in notes.annotations:
        for name in _groups_of(notes.document, annotation, style):
            groups.setdefault(name, []).append(annotation)
    anchored: set[str] = set()
    for name in _in_order(groups, style):
        yield f"## {escape(name)}"
        for annotation in groups[name]:
            first = annotation.id not in anchored
            anchored.add(annotation.id)
            yield from _annotation_pieces(notes.document, annotation, style, anchored=first)


def _groups_of(document: Document, annotation: Annotation, style: MarkdownStyle) -> Sequence[str]:
    if style.grouping is Grouping.KIND:
        return (style.kind_names[annotation.kind],)
    if style.grouping is Grouping.TAG:
        return annotation.tags or (UNTAGGED,)
    if annotation.passage is None or not anchors.verify(document, annotation):
        return (annotation.speaker or UNNAMED,)
    return (document.speaker_name(annotation.passage.start.block) or UNNAMED,)


def _in_order(groups: Mapping[str, object], style: MarkdownStyle) -> Sequence[str]:
    """Kinds as they are numbered, tags by name, speakers as they appear; what has no name comes last."""
    if style.grouping is Grouping.KIND:
        return [style.kind_names[kind] for kind in AnnotationKind if style.kind_names[kind] in groups]
    named = [name for name in groups if name not in (UNTAGGED, UNNAMED)]
    if style.grouping is Grouping.TAG:
        named.sort(key=lambda name: (name.casefold(), name))
    return [*named, *(name for name in (UNTAGGED, UNNAMED) if name in groups)]


class _Headings:
    """Writes each heading once, with those it is nested in, when something below it is written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._written: set[int] = set()

    def down_to(self, block: int) -> Iterator[str]:
        """The headings above a block that are not written yet, the outermost first."""
        section = self._document.section_of(block)
        path = [] if section is None else _path(self._document, section)
        for depth, index in enumerate(path):
            if index not in self._written:
                self._written.add(index)
                heading = escape(" ".join(self._document.sections[index].heading.split()))
                yield f"{'#' * min(depth + 2, _DEEPEST)} {heading}".rstrip()


def _path(document: Document, section: int) -> list[int]:
    """A section and those it is nested in, as indexes, the outermost first."""
    path = [section]
    for index in range(section - 1, -1, -1):
        if document.sections[index].level < document.sections[path[0]].level:
            path.insert(0, index)
    return path


def _quote(document: Document, annotation: Annotation, style: MarkdownStyle) -> Iterator[str]:
    """The lines of the quotation: a paragraph for each of the text, a name where the turn changes."""
    paragraphs = list(_paragraphs(document, annotation, style))
    for number, (prefix, text) in enumerate(paragraphs):
        if number:
            yield ">"
        yield from _quoted_lines(prefix, lines_of(text))


def _quoted_lines(prefix: str, lines: Sequence[str]) -> Iterator[str]:
    """The lines of one paragraph; a line end that matters is kept by a backslash."""
    for number, line in enumerate(lines or [""], start=1):
        shown = f"{prefix} {escape(line).strip(SPACES)}" if prefix and number == 1 else escape_line(line)
        yield f"> {shown}".rstrip(SPACES) + ("\\" if number < len(lines) else "")


def _paragraphs(
    document: Document, annotation: Annotation, style: MarkdownStyle
) -> Iterator[tuple[str, str]]:
    """Each quoted paragraph with what stands before it."""
    if annotation.passage is None or not anchors.verify(document, annotation):
        yield from _paragraphs_out_of_text(annotation)
        return
    last = 0
    for place, text in document.pieces(annotation.passage):
        turn = document.turn_number(place.block) if document.speakers_of(place.block) else 0
        named = turn not in (0, last)
        yield (_speaker(document, place, turn, style) if named else ""), text
        last = turn or last


def _paragraphs_out_of_text(annotation: Annotation) -> Iterator[tuple[str, str]]:
    """The stored quote stands for itself where its passage is not to be relied on."""
    prefix = f"**{escape(annotation.speaker)}**" if annotation.speaker else ""
    for line in lines_of(annotation.quote):
        yield prefix, line
        prefix = ""


def _speaker(document: Document, place: Place, turn: int, style: MarkdownStyle) -> str:
    name = f"**{escape(document.speaker_name(place.block))}**"
    return f"{name} (turn {turn})" if style.references else name


def _facts(document: Document, annotation: Annotation, style: MarkdownStyle, *, anchored: bool) -> str:
    tags = " ".join(f"#{tag(name)}" for name in annotation.tags) if style.tags else ""
    link = f"[open](causerie://{annotation.document}/a/{annotation.id})" if style.references else ""
    where = "" if style.quotes or not style.references else _where(document, annotation)
    day = f"{annotation.created:%Y-%m-%d}"
    facts = (escape_line(style.kind_names[annotation.kind]), where, tags, day, link)
    return " · ".join(filter(None, facts)) + (f" ^c-{annotation.id}" if anchored else "")


def _where(document: Document, annotation: Annotation) -> str:
    """Who says it and in which turn, for a note whose quote is left out."""
    if annotation.passage is None:
        return ""
    block = annotation.passage.start.block
    name, turn = document.speaker_name(block), document.turn_number(block)
    return f"{escape(name)}, turn {turn}" if name else ""
