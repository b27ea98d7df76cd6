"""Labels that were read as text are told, so that the reader can say otherwise."""

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

LOG = "".join(
    f"{name}: Value number {number} of a long list of many things.\n\n"
    for number in range(10)
    for name in ("BEN", "ANN")
)


def test_a_file_of_fields_names_them_as_worth_a_look():
    document = recover(read_source_bytes(LOG.encode(), "log.txt"))
    sentences = [doubt.sentence for doubt in document.doubts]
    assert "“BEN” stands before 10 lines as a speaker would, and was read as text." in sentences
    assert document.doubts[0].line == 1


def test_prose_with_a_colon_here_and_there_is_not_worth_a_look():
    prose = "We walked to the mill.\n\nNote: nobody came with us that day.\n\nThen it rained until night.\n"
    document = recover(read_source_bytes(prose.encode(), "mill.txt"))
    assert document.doubts == ()
