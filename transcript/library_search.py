"""Searching a library: which blocks or notes a query finds, with what is shown of them."""

from collections.abc import Callable, Iterator
from itertools import islice

from transcript.anchors import is_speaker
from transcript.document import Document
from transcript.errors import LibraryCorrupt
from transcript.model import Annotation, DocumentId, DocumentSummary
from transcript.search import Hit, Phrase, SearchQuery, matches, phrases, snippet
from transcript.storage import annotations, documents, search_index
from transcript.storage.connection import Connection
from transcript.storage.search_index import Indexed
from transcript.titles import title_to_show
from transcript.wording import Words

Load = Callable[[DocumentId], Document]


def search(connection: Connection, query: SearchQuery, load: Load) -> list[Hit]:
    """The hits in the order of the library's list, within a document in text order."""
    wanted = phrases(query.text)
    if query.document is not None:
        documents.require(connection, query.document)
    if not wanted:
        return []
    find = _in_notes if query.notes else _in_texts
    return list(islice(find(connection, query, wanted, load), query.limit))


def _in_texts(
    connection: Connection, query: SearchQuery, wanted: tuple[Phrase, ...], load: Load
) -> Iterator[Hit]:
    enough = query.limit if query.speaker is None else None
    for state, blocks in search_index.find(connection, wanted, query.document, load, enough):
        document = load(state.document)
        if blocks[-1] >= len(document):
            raise LibraryCorrupt(connection.path, Words("its index names turns that are not there"))
        for block in blocks:
            if query.speaker is None or is_speaker(document, block, query.speaker):
                yield _text_hit(state, document, block, wanted)


def _text_hit(state: Indexed, document: Document, block: int, wanted: tuple[Phrase, ...]) -> Hit:
    text = "\n".join(map(document.paragraph_text, document.paragraphs_of(block)))
    shown, spans = snippet(text, matches(wanted, text))
    return Hit(
        document=state.document,
        title=state.title,
        block=block,
        turn=document.turn_number(block),
        speaker=document.speaker_name(block),
        snippet=shown,
        spans=spans,
    )


def _in_notes(
    connection: Connection, query: SearchQuery, wanted: tuple[Phrase, ...], load: Load
) -> Iterator[Hit]:
    for summary in documents.summaries(connection):
        if query.document in (None, summary.id) and summary.annotations:
            for annotation in annotations.annotations(connection, summary.id):
                hit = _note_hit(summary, annotation, wanted, load)
                if hit is not None and _is_of(hit, annotation, query.speaker, load):
                    yield hit


def _note_hit(
    summary: DocumentSummary, annotation: Annotation, wanted: tuple[Phrase, ...], load: Load
) -> Hit | None:
    tags = " ".join(f"#{tag}" for tag in annotation.tags)
    text = "\n".join(part for part in (annotation.note, tags, annotation.quote) if part)
    spans = matches(wanted, text)
    if not spans:
        return None
    shown, inside = snippet(text, spans)
    block = annotation.passage.start.block if annotation.passage else None
    return Hit(
        document=summary.id,
        title=title_to_show(summary.title, summary.source),
        block=block,
        turn=0 if block is None else load(summary.id).turn_number(block),
        speaker=annotation.speaker,
        snippet=shown,
        spans=inside,
        annotation=annotation.id,
    )


def _is_of(hit: Hit, annotation: Annotation, speaker: str | None, load: Load) -> bool:
    """Whether a note is on words of `speaker`; anybody's will do where that is None."""
    if speaker is None:
        return True
    if hit.block is None:
        return annotation.speaker.casefold() == speaker.strip().casefold()
    return is_speaker(load(hit.document), hit.block, speaker)
