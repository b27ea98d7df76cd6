"""What the elements of TEI are to a reader of conversations."""

import re

from lxml import etree

from transcript.model import SpanRole


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


UNREAD = _names(
    "teiHeader standOff facsimile sourceDoc fw figDesc del metamark gap graphic interp interpGrp listPerson "
    "listRelation spanGrp timeline xenoData listEvent listPlace"
)
"""Apparatus and furniture: not part of what was said or printed as text."""
PARAGRAPHS = _names(
    "p ab lg item row castItem castGroup byline docAuthor docImprint docDate docEdition titlePart epigraph "
    "imprimatur opener closer salute signed dateline trailer argument list table head div div1 div2 div3 "
    "div4 div5 div6 div7 front body back text group floatingText titlePage docTitle castList set performance "
    "prologue epilogue listBibl postscript addrLine spGrp figure"
)
"""Elements that begin and end a paragraph."""
DIVISIONS = _names("div div1 div2 div3 div4 div5 div6 div7 prologue epilogue castList performance")
SPEECHES = frozenset({"sp", "u", "said"})
TITLE_PAGE = frozenset(
    {"titlePage", "docTitle", "titlePart", "docAuthor", "docImprint", "byline", "imprimatur"}
)
_TITLE_TYPES = frozenset({"front", "titlepage", "title_page", "title"})
DIRECTIONS = frozenset({"stage", "view", "camera", "tech", "kinesic", "vocal", "incident"})
_CORRECTED = frozenset({"corr", "expan", "reg", "supplied"})
_CLOSING = frozenset(".,;:!?…)]}»”’%")
_STANDING_NOTE_PARENTS = frozenset({"div", "body", "u", "text"}) | DIVISIONS


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def parent_name(element: etree._Element) -> str:
    """The name of the element around."""
    parent = element.getparent()
    return local(parent) if parent is not None else ""


def is_unread(element: etree._Element) -> bool:
    """Whether an element's text is no text of the document; of a `choice` the printed form is kept."""
    name = local(element)
    return name in UNREAD or (name in _CORRECTED and parent_name(element) == "choice")


def level_of(head: etree._Element) -> int:
    """The level of a heading: one below the divisions around it that have headings."""
    around = [element for element in head.iterancestors() if local(element) in DIVISIONS]
    return 1 + sum(any(local(child) == "head" for child in division) for division in around[1:])


def is_heading(head: etree._Element) -> bool:
    """Whether a `head` is that of a division and not of a poem, a table or a title page."""
    return parent_name(head) in DIVISIONS and not _in_title_page(head)


def role_of(element: etree._Element) -> str | None:
    """The role of prose outside speeches: title page or cast."""
    for around in (element, *element.iterancestors()):
        if local(around) in TITLE_PAGE or _is_title_division(around):
            return "titlepage"
        if local(around) in ("castList", "castItem"):
            return "cast"
        if local(around) in ("body", "back"):
            return None
    return None


def _in_title_page(element: etree._Element) -> bool:
    return role_of(element) == "titlepage"


def _is_title_division(element: etree._Element) -> bool:
    return local(element) == "div" and (element.get("type") or "").lower() in _TITLE_TYPES


def is_speech(element: etree._Element) -> bool:
    """Whether an element is a speech of its own.

    A `said` within another speech, or within a sentence of narration, is quoted talk.
    """
    name = local(element)
    if name not in SPEECHES or any(local(around) in SPEECHES for around in element.iterancestors()):
        return False
    return name != "said" or (element.get("direct") != "false" and not _is_quoted(element))


def _is_quoted(said: etree._Element) -> bool:
    parent = said.getparent()
    if parent is None or local(parent) not in ("p", "ab", "l", "seg", "q", "quote", "s"):
        return False
    told = [parent.text, *(child.tail for child in parent)]
    return any(text and re.search(r"\w", text) for text in told)


def is_standing_note(note: etree._Element) -> bool:
    """Whether a note stands by itself in a record (applause, the time), and is no footnote."""
    return parent_name(note) in _STANDING_NOTE_PARENTS and not note.get("place") and not note.get("resp")


def type_role(element: etree._Element) -> SpanRole | None:
    """Bold or italic, as `hi`, `emph` and their `rend` say."""
    if local(element) not in ("hi", "emph"):
        return None
    look = (
        f"{element.get('rend') or ''} {element.get('rendition') or ''} {element.get('style') or ''}".lower()
    )
    if "bold" in look:
        return SpanRole.BOLD
    plain = any(word in look for word in ("sup", "sub", "small", "sc", "space", "underline"))
    return None if plain and "ital" not in look else SpanRole.ITALIC


def milestone(element: etree._Element) -> tuple[str, str] | None:
    """The point that an empty element marks: a page, a Stephanus section, a verse."""
    name, number = local(element), element.get("n") or ""
    if not number:
        return None
    if name == "pb":
        return "page", number
    if name == "l":
        return "line", number
    if name == "milestone":
        stephanus = (element.get("resp") or element.get("ed") or "").lower().startswith("steph")
        return ("stephanus" if stephanus else element.get("unit") or "milestone"), number
    return None


def in_sentence(element: etree._Element) -> bool:
    """Whether an element belongs to an annotated sentence, where blanks are layout of the file."""
    return any(local(around) == "s" for around in (element, *element.iterancestors()))


def joins_left(token: etree._Element) -> bool:
    """Whether no blank stands before a word or a punctuation mark of an annotated sentence."""
    join = token.get("join")
    if join is not None:
        return join in ("left", "both", "overlap")
    return local(token) == "pc" and (token.text or "")[:1] in _CLOSING
