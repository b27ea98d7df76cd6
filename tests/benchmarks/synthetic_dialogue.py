"""Long dialogues for benchmarks: the same for the same number of words, and nobody's text."""

import random
from functools import cache

from transcript.document import Document
from transcript.model import Block, BlockKind, Paragraph, Section, Span, SpanRole, Speaker

NAMES = ("Ottoline", "Bram", "Sefa", "Ilse", "Corvin", "Maud", "Teo", "Ravenna")
_SYLLABLES = tuple(consonant + vowel for consonant in "bdklmnrst" for vowel in "aeio")
_SHORT = (
    "the",
    "a",
    "of",
    "and",
    "to",
    "in",
    "it",
    "is",
    "that",
    "as",
    "was",
    "not",
    "but",
    "if",
    "so",
    "we",
    "I",
)
_ARABIC = ("سلام", "كتاب", "بحر", "قلب", "نور", "شمس", "باب", "طريق", "ليل", "صوت")
_HEBREW = ("שלום", "ספר", "ים", "לב", "אור", "שמש", "דלת", "דרך", "לילה", "קול")
_WORDS_A_TURN = 25
_TURNS_A_SECTION = 400


@cache
def _vocabulary() -> tuple[str, ...]:
    chance = random.Random(7)
    return tuple(
        "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(1_500)
    )


def _sentences(chance: random.Random, words: int) -> str:
    language = chance.random()
    vocabulary = _ARABIC if language < 0.005 else _HEBREW if language < 0.01 else None
    said: list[str] = []
    while len(said) < words:
        length = min(words - len(said), chance.randint(4, 18))
        if vocabulary:
            sentence = chance.choices(vocabulary, k=length)
        else:
            sentence = [
                chance.choice(_SHORT) if chance.random() < 0.45 else chance.choice(_vocabulary())
                for _ in range(length)
            ]
            sentence[0] = sentence[0].capitalize()
        sentence[-1] += chance.choice(".....?!")
        said += sentence
    return " ".join(said)


def _turn(chance: random.Random, speaker: int) -> tuple[Block, int]:
    words = max(1, min(600, round(chance.lognormvariate(2.85, 0.85))))
    text = _sentences(chance, words)
    spans = ()
    if chance.random() < 0.04:
        spans = (Span(0, min(9, len(text)), SpanRole.ITALIC),)
    paragraphs = [Paragraph(text, spans)]
    if chance.random() < 0.05:
        paragraphs.append(Paragraph(_sentences(chance, 12)))
        words += 12
    return Block(BlockKind.TURN, tuple(paragraphs), (speaker,), NAMES[speaker]), words


@cache
def synthetic_dialogue(words: int) -> Document:
    """A dialogue of about `words` words: 25 words a turn, eight speakers, 1 % Arabic and Hebrew."""
    chance = random.Random(words)
    blocks: list[Block] = []
    sections: list[Section] = []
    spoken = 0
    speaker = 0
    while spoken < words:
        if len(blocks) % _TURNS_A_SECTION == 0:
            title = _sentences(chance, 4).rstrip(".?!")
            sections.append(Section(heading=title, level=1, first_block=len(blocks)))
        speaker = (speaker + chance.randint(1, 7)) % len(NAMES)
        block, count = _turn(chance, speaker)
        blocks.append(block)
        spoken += count
    speakers = tuple(Speaker(name, (name,)) for name in NAMES)
    return Document.of(blocks, title="A long dialogue", language="en", sections=sections, speakers=speakers)
