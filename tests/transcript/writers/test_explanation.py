"""What recovery found, in words."""

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover
from transcript.writers.explanation import explain

TEXT = """ANN: The tide was low and we went round by the rocks.

BEN: We did not. We went round by the road.

ANN: You see how it is with him.

BEN: She will tell you it was low.

CLERK: Sign here.

ANN: It was low on Fridays.

BEN: Never.
"""


def test_people_counts_and_doubts_with_lines_of_the_source():
    written = explain(recover(read_source_bytes(TEXT.encode(), "walk.txt")))
    assert written.startswith("7 turns, 3 speakers, 0 sections, 0 stage directions\n")
    assert "  Ann: 3 turns, written as “ANN”" in written
    assert "line 9:" in written
    assert "CLERK" in written.split("Worth a look")[1].upper()


def test_a_text_without_doubts_says_so():
    prose = "We walked as far as the mill and back.\n\nNobody said a word.\n"
    assert "Nothing is worth a look" in explain(recover(read_source_bytes(prose.encode(), "mill.txt")))
