"""A few words said in turn, for tests that print them in many ways."""

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

SAID = (
    "Did you bring the ladder?",
    "I left it by the well, where you told me.",
    "Then we must wait until the rain is over.",
    "You always say so, and we never wait.",
    "What else can we do, my friend?",
    "We can go back and ask for another one.",
)


def read(text: str, name: str = "talk.txt") -> Document:
    """The document that recovery makes of a text."""
    return recover(read_source_bytes(text.encode(), name))
