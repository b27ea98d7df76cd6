"""What may happen to a text, with the origin of every word known: the truth that reattaching is held to.

A text is a list of turns, a turn a list of paragraphs, a paragraph a list of `Chunk`s:
what stands between white space. `origin` is the chunk's number in the old text.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcript.document import Document
from transcript.model import Block, Paragraph, Section, Speaker


@dataclass(frozen=True, slots=True)
class Chunk:
    """`after` is the white space behind it; `as_was` whether its letters are the old ones."""

    text: str
    origin: int | None
    after: str = " "
    as_was: bool = True


@dataclass(frozen=True, slots=True)
class Turn:
    """`block` without its paragraphs; `old` is its number in the old text."""

    block: Block
    paragraphs: tuple[tuple[Chunk, ...], ...]
    old: int | None = None


Text = list[Turn]
Edit = Callable[[random.Random, Text], Text]


def text_of(document: Document) -> Text:
    """The document in chunks."""
    turns: Text = []
    number = 0
    for at, block in enumerate(document.blocks()):
        paragraphs = []
        for paragraph in block.paragraphs:
            words = paragraph.text.split()
            paragraphs.append(tuple(Chunk(word, number + shift) for shift, word in enumerate(words)))
            number += len(words)
        turns.append(Turn(replace(block, paragraphs=()), tuple(paragraphs), at))
    return turns


def document_of(
    text: Text, sections: Sequence[Section], speakers: Sequence[Speaker], title: str = ""
) -> Document:
    """The document that the turns make."""
    now = {turn.old: at for at, turn in reversed(list(enumerate(text)))}
    kept = [
        replace(section, first_block=now[section.first_block])
        for section in sections
        if section.first_block in now
    ]
    return Document.of(
        [replace(turn.block, paragraphs=tuple(map(_paragraph, turn.paragraphs))) for turn in text],
        title=title,
        sections=sorted(kept, key=lambda section: section.first_block),
        speakers=speakers,
    )


def _paragraph(chunks: tuple[Chunk, ...]) -> Paragraph:
    return Paragraph("".join(f"{chunk.text}{chunk.after}" for chunk in chunks).rstrip())


def chunks_of(text: Text) -> Iterator[Chunk]:
    """All of them in order."""
    for turn in text:
        for paragraph in turn.paragraphs:
            yield from paragraph


def _each_chunk(text: Text, change: Callable[[Chunk], Iterable[Chunk]]) -> Text:
    return [
        replace(turn, paragraphs=tuple(tuple(n for c in p for n in change(c)) for p in turn.paragraphs))
        for turn in text
    ]


# ---------------------------------------------------------------------------- the scripts
def untouched(chance: random.Random, text: Text) -> Text:
    """Nothing happens."""
    return text


def changed_words(share: float) -> Edit:
    """Each word becomes another one of the same text, with this chance."""

    def edit(chance: random.Random, text: Text) -> Text:
        vocabulary = [chunk.text for chunk in chunks_of(text)]

        def change(chunk: Chunk) -> Iterable[Chunk]:
            if chance.random() >= share:
                return (chunk,)
            other = chance.choice(vocabulary)
            return (replace(chunk, text=other, as_was=other == chunk.text),)

        return _each_chunk(text, change)

    return edit


def typos(share: float) -> Edit:
    """A letter is doubled, dropped or swapped with the next in this share of the words."""

    def mistype(chance: random.Random, word: str) -> str:
        at = chance.randrange(max(1, len(word) - 1))
        return chance.choice(
            (
                word[:at] + word[at : at + 1] + word[at:],
                word[:at] + word[at + 1 :] if len(word) > 2 else word,
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            )
        )

    def edit(chance: random.Random, text: Text) -> Text:
        def change(chunk: Chunk) -> Iterable[Chunk]:
            if chance.random() >= share:
                return (chunk,)
            word = mistype(chance, chunk.text)
            return (replace(chunk, text=word, as_was=word == chunk.text),)

        return _each_chunk(text, change)

    return edit


def rewrapped(chance: random.Random, text: Text) -> Text:
    """Other line ends, words divided at some of them, other quotation marks and dashes."""
    signs = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "–"})

    def change(chunk: Chunk) -> Iterable[Chunk]:
        word = chunk.text.translate(signs)
        if chance.random() < 0.02 and word.isalpha() and len(word) > 5:
            word = f"{word[:3]}-\n{word[3:]}"
        return (replace(chunk, text=word, after="\n" if chance.random() < 0.1 else " "),)

    return _each_chunk(text, change)


def inserted_turns(chance: random.Random, text: Text) -> Text:
    """One turn in ten is followed by a new one, made of the words of others."""
    words = [chunk.text for chunk in chunks_of(text)]
    result: Text = []
    for turn in text:
        result.append(turn)
        if chance.random() < 0.1:
            made = tuple(Chunk(word, None) for word in _phrases(chance, words))
            result.append(Turn(turn.block, (made,)))
    return result


def _phrases(chance: random.Random, words: list[str]) -> list[str]:
    """Some phrases out of their places."""
    made: list[str] = []
    for _ in range(chance.randint(1, 5)):
        start = chance.randrange(len(words))
        made += words[start : start + chance.randint(1, 7)]
    return made


def repeated_turns(chance: random.Random, text: Text) -> Text:
    """One turn in twenty is said a second time somewhere else."""
    result = list(text)
    for turn in chance.sample(text, len(text) // 20):
        copy = tuple(tuple(replace(chunk, origin=None) for chunk in p) for p in turn.paragraphs)
        result.insert(chance.randrange(len(result)), Turn(turn.block, copy))
    return result


def deleted_turns(chance: random.Random, text: Text) -> Text:
    """One turn in ten is gone."""
    return [turn for turn in text if chance.random() >= 0.1] or text[:1]


def moved_turns(chance: random.Random, text: Text) -> Text:
    """One turn in twenty stands elsewhere."""
    result = list(text)
    for turn in chance.sample(text, len(text) // 20):
        result.remove(turn)
        result.insert(chance.randrange(len(result) + 1), turn)
    return result


def split_and_joined(chance: random.Random, text: Text) -> Text:
    """Turns begin at other places: some are cut in two, some go on into the next."""
    result: Text = []
    for turn in text:
        if result and chance.random() < 0.15:
            last = result[-1]
            result[-1] = replace(last, paragraphs=(*last.paragraphs, *turn.paragraphs))
        elif len(turn.paragraphs) == 1 and len(turn.paragraphs[0]) > 6 and chance.random() < 0.15:
            at = chance.randrange(2, len(turn.paragraphs[0]) - 2)
            result.append(replace(turn, paragraphs=(turn.paragraphs[0][:at],)))
            result.append(replace(turn, paragraphs=(turn.paragraphs[0][at:],), old=None))
        else:
            result.append(turn)
    return result


def relabelled(chance: random.Random, text: Text) -> Text:
    """Every turn is somebody else's."""
    return [replace(turn, block=replace(turn.block, speakers=turn.block.speakers[1:])) for turn in text]


def together(*edits: Edit) -> Edit:
    """One after the other."""

    def edit(chance: random.Random, text: Text) -> Text:
        for one in edits:
            text = one(chance, text)
        return text

    return edit


SCRIPTS: dict[str, Edit] = {
    "nothing": untouched,
    "typos in 2 % of the words": typos(0.02),
    "1 % of the words changed": changed_words(0.01),
    "5 % of the words changed": changed_words(0.05),
    "10 % of the words changed": changed_words(0.10),
    "20 % of the words changed": changed_words(0.20),
    "10 % of the turns inserted": inserted_turns,
    "5 % of the turns repeated": repeated_turns,
    "10 % of the turns deleted": deleted_turns,
    "5 % of the turns moved": moved_turns,
    "other wrapping, quotes, hyphens": rewrapped,
    "speakers relabelled": relabelled,
    "turns split and joined": split_and_joined,
    "all of it, 5 % of the words": together(
        moved_turns,
        deleted_turns,
        inserted_turns,
        split_and_joined,
        changed_words(0.05),
        rewrapped,
        relabelled,
    ),
}
