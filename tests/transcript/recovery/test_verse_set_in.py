"""Verse in which no row begins with a small letter: speeches are told by how far their rows are set in."""

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

VERSE = """\
                    THE LAMP IN THE MILL

                    ACT I

                              [Enter two Millers.

  1 Mil. Who left the lamp alight inside the mill?
  2 Mil. Not I; my hands were busy with the sacks.
    Look how it leans.
  1 Mil. It leans as you do, friend.

                              [Enter EDRIC.

  Edr. Good evening, both. Is there a bed to spare?
    The road is long, and I have come on foot.
    My horse is sold.
  2 Mil. We have a bed of straw.
  Edr. Then straw shall do.
    A king has slept on worse.
  1 Mil. What king was that?

    [A bell within.]

  Edr. The one who lost the war.
    He told me so himself.
  2 Mil. And where is he?
  Edr. He stands before you. Do you know him not?

                              [Exeunt.
"""


def speeches(text: str) -> list[tuple[str, str]]:
    document: Document = recover(read_source_bytes(text.encode(), "a.txt"))
    return [
        (document.speaker_name(number), document.block(number).paragraphs[0].text)
        for number in range(len(document))
        if document.block(number).kind is BlockKind.TURN
    ]


def test_speeches_open_where_rows_are_set_in_less():
    found = speeches(VERSE)
    assert [name for name, _ in found] == [
        "1 Mil", "2 Mil", "1 Mil", "Edr", "2 Mil", "Edr", "1 Mil", "Edr", "2 Mil", "Edr",
    ]  # fmt: skip
    assert " ".join(found[1][1].split()) == "Not I; my hands were busy with the sacks. Look how it leans."


def test_a_poem_whose_rows_are_set_in_by_turns_says_nobody():
    lines = [("" if n % 2 else "    ") + f"The river carries leaf on leaf away, {n}." for n in range(40)]
    assert speeches("\n".join(lines)) == []
