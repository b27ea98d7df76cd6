"""Forms, programs, abstracts and lists print words before colons too, and nobody speaks in them."""

import pytest

from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

ABSTRACTS = "\n\n".join(
    f"Background: We know little of the keys of mill {number}.\nMethods: We counted our keys.\n"
    "Results: You may see them below.\nConclusion: I am not sure that we counted well."
    for number in range(8)
)
PROGRAM = "\n".join(
    f'def key_{number}(x: int) -> str:\n    """Return the key that you want.\n\n'
    '    Args:\n        x: a number.\n    Returns:\n        str: my key.\n    """\n'
    '    if x > 3:\n        return "no"\n    else:\n        return str(x)\n'
    for number in range(10)
)
EXERCISES = "\n\n".join(
    f"Aufgabe {number}: Berechnen Sie die Miete.\nLösung: Ich rechne, wie du siehst.\nPunkte: {number}"
    for number in range(1, 12)
)
POSTS = "\n\n".join(
    f"Posted: {number} March 2004\nPosts: {number + 3}\n\nI lost my key. Have you seen it?"
    for number in range(1, 9)
)
ARGUMENT = "\n\n".join(
    f"{part}: I say that the miller owes you {number} keys. You will deny it."
    for number, part in enumerate(["Claim", "Objection", "Reply", "Objection", "Reply", "Remark", "Claim"])
)
LOG = "\n".join(
    f"2004-03-03 10:{number:02}:11 {level}: do you have my key?"
    for number, level in enumerate(["INFO", "WARN", "ERROR", "DEBUG"] * 8)
)


@pytest.mark.parametrize("text", [ABSTRACTS, PROGRAM, EXERCISES, POSTS, ARGUMENT, LOG])
def test_nobody_speaks(text: str) -> None:
    document = recover(read_source_bytes(text.encode(), "text.txt"))
    assert BlockKind.TURN not in {block.kind for block in document.blocks()}
