"""Notes as one HTML page that needs nothing from anywhere, for reading and printing."""

from collections.abc import Iterable, Iterator
from html import escape

from markdown_it import MarkdownIt

from transcript.model import Annotation
from transcript.writers.note_facts import facts_of
from transcript.writers.notes_markdown import UNATTACHED, NotesOfDocument

_STYLE = (
    "body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.5 Literata,Georgia,serif}"
    "article{margin:1.6em 0;break-inside:avoid}blockquote{margin:0;padding-left:1em;"
    "border-left:3px solid #b9b2a4;white-space:pre-line}.facts{color:#6b6558;font-size:.85em}"
)
# a note may hold anything: its HTML is shown as text, and an image would be fetched from somewhere
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable("image")


def notes_as_html(documents: Iterable[NotesOfDocument]) -> str:
    """All notes of all documents on a page; ends in a line feed."""
    documents = tuple(documents)
    only = documents[0] if len(documents) == 1 else None
    language = f' lang="{escape(only.summary.language)}"' if only and only.summary.language else ""
    title = escape(only.summary.shown_title) if only else "Notes"
    lines = [
        "<!DOCTYPE html>",
        f'<html{language}><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body>",
        *(line for notes in documents for line in _document(notes)),
        "</body></html>",
    ]
    return "\n".join(lines) + "\n"


def _document(notes: NotesOfDocument) -> Iterator[str]:
    yield f"<h1>{escape(notes.summary.shown_title)}</h1>"
    heading = ""
    for note in notes.annotations:
        section = UNATTACHED if note.passage is None else facts_of(notes, note).section
        if section != heading:
            heading = section
            yield f"<h2>{escape(section)}</h2>"
        yield _article(notes, note)


def _article(notes: NotesOfDocument, note: Annotation) -> str:
    facts = facts_of(notes, note)
    said = note.note.strip()
    told = (
        facts.speaker,
        facts.reference,
        note.kind.value.capitalize(),
        " ".join(f"#{tag}" for tag in facts.tags),
        f"{note.created:%Y-%m-%d}",
    )
    line = " · ".join(escape(each) for each in told if each)
    body = _MARKDOWN.render(said) if said else ""
    return (
        f'<article id="c-{note.id}"><blockquote>{escape(note.quote)}</blockquote>\n{body}'
        f'<p class="facts">{line} · <a href="{facts.link}">open</a></p></article>'
    )
