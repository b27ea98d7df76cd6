"""Mending headings: added, made of text, taken out, renamed, put on another level."""

from collections.abc import Sequence
from dataclasses import replace

from transcript.document import Document
from transcript.errors import CannotMend
from transcript.mending.drafts import Draft, Piece, cut, draft_of, with_label_in_text
from transcript.mending.finishing import apply_splices, finish
from transcript.mending.mended import Mended
from transcript.mending.moves import Moves
from transcript.mending.splicing import Splice
from transcript.mending.turns import split_place
from transcript.model import Block, BlockKind, Place, Section
from transcript.wording import Words


def add_heading(document: Document, place: Place, heading: str, level: int = 1) -> Mended:
    """Begin a section at a place: before its block, or within it where words stand before the place.

    A turn that is cut goes on below the heading.
    """
    section = Section(heading=_clean(heading), level=_level(level), first_block=place.block)
    if place.paragraph or place.offset:
        return _add_within(document, split_place(document, place), section)
    index = sum(1 for other in document.sections if other.first_block <= place.block)
    after = replace(document, sections=_inserted(document.sections, index, section))
    return finish(
        document,
        after,
        Moves(
            (),
        ),
        Place(place.block),
    )


def _add_within(document: Document, place: Place, section: Section) -> Mended:
    first, rest = cut(draft_of(document, place.block), place.paragraph, place.offset)
    goes_on = replace(rest.block, continued=rest.block.kind is BlockKind.TURN)
    drafts = (first, replace(rest, block=goes_on))
    done, moves = apply_splices(document, [Splice(place.block, place.block + 1, drafts)])
    index = sum(1 for other in document.sections if other.first_block <= place.block)
    sections = _inserted(done.sections, index, replace(section, first_block=place.block + 1))
    return finish(document, replace(done, sections=sections), moves, Place(place.block + 1))


def make_heading(document: Document, block: int, level: int = 1) -> Mended:
    """Make a block the heading of what follows; the label of a turn is part of it.

    Notes on its words become unattached, for they stand in no block any more.
    """
    draft = with_label_in_text(draft_of(document, block))
    words = " ".join(paragraph.text for paragraph in draft.finished().paragraphs)
    section = Section(heading=_clean(words), level=_level(level), first_block=block, role=draft.block.role)
    if len(document) == 1:
        raise CannotMend(Words("This is all the text there is; a heading needs something below it."))
    done, moves = apply_splices(document, [Splice(block, block + 1, ())], untimed=[block])
    index = sum(1 for other in document.sections if other.first_block <= block)
    sections = _inserted(done.sections, index, section)
    place = Place(min(block, len(done) - 1))
    return finish(document, replace(done, sections=sections), moves, place)


def remove_heading(document: Document, section: int) -> Mended:
    """Take a heading out, which joins its section with the one before; its words become prose."""
    removed = document.sections[section]
    prose = Block(BlockKind.PROSE, (), role=removed.role)
    at = removed.first_block
    draft = Draft(prose, ((Piece(removed.heading),),))
    done, moves = apply_splices(document, [Splice(at, at, (draft,))])
    above = [
        replace(new, first_block=old.first_block) if number < section else new
        for number, (old, new) in enumerate(zip(document.sections, done.sections, strict=True))
        if number != section
    ]
    return finish(document, replace(done, sections=tuple(above)), moves, Place(at))


def rename_section(document: Document, section: int, heading: str) -> Mended:
    """Give a section another heading."""
    renamed = replace(document.sections[section], heading=_clean(heading))
    return _with_sections(document, {section: renamed}, section)


def change_level(document: Document, section: int, level: int) -> Mended:
    """Put a section on another level, 1 being outermost; the sections nested in it go with it."""
    present = document.sections[section].level
    moved = {section: replace(document.sections[section], level=_level(level))}
    for number in range(section + 1, len(document.sections)):
        nested = document.sections[number]
        if nested.level <= present:
            break
        moved[number] = replace(nested, level=max(1, nested.level + level - present))
    return _with_sections(document, moved, section)


def _with_sections(document: Document, changed: dict[int, Section], first: int) -> Mended:
    sections = tuple(changed.get(number, section) for number, section in enumerate(document.sections))
    place = Place(min(document.sections[first].first_block, max(0, len(document) - 1)))
    return finish(document, replace(document, sections=sections), Moves(), place)


def _inserted(sections: Sequence[Section], index: int, section: Section) -> tuple[Section, ...]:
    return (*sections[:index], section, *sections[index:])


def _clean(heading: str) -> str:
    clean = " ".join(heading.split())
    if not clean:
        raise CannotMend(Words("A heading needs words; write some."))
    return clean


def _level(level: int) -> int:
    if level < 1:
        raise CannotMend(Words("The outermost level is 1; choose 1 or more."))
    return level
