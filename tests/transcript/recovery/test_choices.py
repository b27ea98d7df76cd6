"""What the reader says about labels goes before what recovery thinks of them."""

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.choices import Choices
from transcript.recovery.label_styles import label_styles, style_found, styles_in
from transcript.recovery.recover import recover
from transcript.source import Source

TWO_STYLES = (
    "ADA. We start with the tide.\n\nBEN. We start with the boat.\n\nTOLL: Nobody spoke.\n\n"
    "ADA. A boat without a tide is a house.\n\nBEN. Then we start there.\n\nTOLL: Nobody again.\n\n"
    "ADA. Which is a boat, on some days.\n\nBEN. On bad days.\n\nADA. On high ones.\n"
)
CARETS = "Mara ^ I came late.\n\nIvo ^ You always do.\n\nMara ^ Not always.\n\nIvo ^ Name one day.\n"


def source(text: str) -> Source:
    return read_source_bytes(text.encode(), "text.txt")


def told(text: str, choices: Choices) -> Document:
    return recover(source(text), choices=choices)


def names(document: Document) -> set[str]:
    return {speaker.name for speaker in document.speakers}


def words(document: Document) -> str:
    said = (paragraph.text for block in document.blocks() for paragraph in block.paragraphs)
    return " ".join(" ".join(said).split())


def test_no_choice_is_what_recovery_finds_by_itself():
    assert told(TWO_STYLES, Choices()) == recover(source(TWO_STYLES))


def test_a_style_of_labels_is_obeyed():
    assert names(told(TWO_STYLES, Choices(label_style="colon"))) == {"Toll"}
    assert names(told(TWO_STYLES, Choices(label_style="dash"))) == set()


def test_the_style_that_is_found_anyway_can_be_told_and_changes_nothing():
    found = recover(source(TWO_STYLES))
    style = style_found(source(TWO_STYLES), found)
    assert style == "period"
    assert told(TWO_STYLES, Choices(label_style=style)) == found


def test_a_style_that_the_file_does_not_have_leaves_prose():
    document = told(TWO_STYLES, Choices(label_style="angles"))
    assert names(document) == set()
    assert words(document) == " ".join(TWO_STYLES.split())


def test_a_label_that_names_nobody_stays_text():
    document = told(TWO_STYLES, Choices(not_speakers=frozenset({"TOLL"})))
    assert names(document) == {"Ada", "Ben"}
    assert "TOLL: Nobody again." in words(document)


def test_one_name_that_is_shown_explains_an_unknown_way_of_printing_labels():
    assert names(recover(source(CARETS))) == set()
    document = told(CARETS, Choices(speakers=frozenset({"Mara"})))
    assert names(document) == {"Mara", "Ivo"}
    assert document.block(0).paragraphs[0].text == "I came late."


def test_one_name_is_enough_in_a_file_too_short_to_be_sure_of():
    text = "Mara: I came late.\n\nIvo: You always do.\n"
    assert names(told(text, Choices(speakers=frozenset({"Mara"})))) == {"Mara", "Ivo"}


def test_a_name_may_be_shown_beside_those_that_were_found():
    text = TWO_STYLES + "\nThe Pilot — I saw it too.\n"
    document = told(text, Choices(speakers=frozenset({"The Pilot"})))
    assert names(document) >= {"Ada", "Ben", "The Pilot"}
    assert document.block(len(document) - 1).paragraphs[0].text == "I saw it too."


def test_a_format_that_states_who_speaks_is_believed():
    captions = (
        b"WEBVTT\n\n00:00.000 --> 00:02.000\n<v Mara>I came late.\n\n00:02.000 --> 00:04.000\n<v Ivo>So.\n"
    )
    read = read_source_bytes(captions, "late.vtt")
    assert names(recover(read, choices=Choices(label_style="colon"))) == {"Mara", "Ivo"}


def test_the_styles_of_a_file_are_told_apart():
    read = source(TWO_STYLES)
    assert [style.id for style in styles_in(read)] == ["period", "colon"]
    assert style_found(read, recover(read)) == "period"
    assert set(styles_in(read)) <= set(label_styles())
    assert style_found(source(CARETS), recover(source(CARETS))) is None
