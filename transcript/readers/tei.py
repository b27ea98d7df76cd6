"""TEI: plays (`sp`), dialogues (`said`), debates and spoken corpora (`u`).

`who` says who speaks; `speaker` is the label as printed. The parser is hardened: no
entities, no network, no external definitions, and libxml2's own bounds on size.
"""

from collections.abc import Iterator
from hashlib import sha256
from html.entities import html5

from lxml import etree

from transcript.errors import UnreadableFile
from transcript.readers.language import short_code
from transcript.readers.tei_elements import local
from transcript.readers.tei_people import People, people_of, text_of
from transcript.readers.tei_walk import Walk
from transcript.source import Line, Source
from transcript.wording import Words

_XML_ID = "{http://www.w3.org/XML/1998/namespace}lang"
_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus", "text", "body", "div"})


def read_tei(data: bytes, name: str) -> Source:
    """A source whose turns, stage directions and headings are given."""
    root = _root(data, name)
    if local(root) not in _ROOTS:
        raise UnreadableFile(
            Words(
                "{} is XML that Causerie does not know ({}); export it as TEI, HTML or text.",
                name,
                local(root),
            )
        )
    people = people_of(root)
    lines = tuple(_lines(root, people))
    if not lines:
        raise UnreadableFile(
            Words("{} has no text in it, only a header; choose the file with the text.", name)
        )
    return Source(
        name=name,
        media_type="application/tei+xml",
        digest=sha256(data).hexdigest(),
        lines=lines,
        wrapped=False,
        title=_title(root),
        language=_language(root),
        people=tuple(dict.fromkeys(people.names.values())),
    )


def _root(data: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else 0
        raise UnreadableFile(
            Words("{} is damaged at line {}: it is no sound XML; get the file once more.", name, line)
            if line
            else Words("{} is damaged: it is no sound XML; get the file once more.", name)
        ) from error
    if not _spell_entities(root):
        raise UnreadableFile(
            Words(
                "{} defines entities of its own, which Causerie does not follow; save it without them first.",
                name,
            )
        )
    return root


def _spell_entities(root: etree._Element) -> bool:
    """Put characters for the named ones of HTML (`&eacute;`); False where others are used."""
    for entity in list(root.iter(etree.Entity)):
        letter = html5.get(f"{entity.name};")
        before, parent = entity.getprevious(), entity.getparent()
        if letter is None or parent is None:
            return False
        text = letter + (entity.tail or "")
        if before is not None:
            before.tail = (before.tail or "") + text
        else:
            parent.text = (parent.text or "") + text
        entity.tail = None
        parent.remove(entity)
    return True


def _lines(root: etree._Element, people: People) -> Iterator[Line]:
    texts = [root] if local(root) in ("text", "body", "div") else list(_outer_texts(root))
    for text in texts:
        yield from Walk(people).lines(text)


def _outer_texts(root: etree._Element) -> Iterator[etree._Element]:
    """The `text` of each TEI in a corpus; a text inside a text is walked with it."""
    for element in root.iter("{*}text"):
        if not any(local(around) == "text" for around in element.iterancestors()):
            yield element


def _title(root: etree._Element) -> str:
    titles = [title for title in root.iterfind(".//{*}titleStmt/{*}title") if title.get("type") != "sub"]
    plain = [title for title in titles if title.get(_XML_ID) in (None, root.get(_XML_ID))]
    return next((text for title in plain + titles if (text := text_of(title))), "")


def _language(root: etree._Element) -> str:
    """Of the text where it says so, else of the file, else the one that the header names."""
    text = next(root.iter("{*}text"), None)
    told = (text.get(_XML_ID) if text is not None else None) or root.get(_XML_ID)
    if not told:
        named = root.find(".//{*}langUsage/{*}language")
        told = named.get("ident") if named is not None else ""
    return short_code(told or "")
