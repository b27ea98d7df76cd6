"""Fountain."""

from transcript.readers import read_source_bytes


def test_cues_are_turns_and_action_is_stage(told):
    assert told("ferry.fountain") == [
        ("prose", "", ["Title: The Ferry House", "Author: Nobody"]),
        ("stage", "", ["Rain on the window."]),
        ("turn", "Ottoline", ["(quietly) The ferry was late\nagain."]),
        ("turn", "Bram", ["I know."]),
        ("stage", "", ["He sits."]),
        ("turn", "Bram", ["I waited."]),
        ("turn", "McCLANE", ["Me too. [[who is he?]]"]),
        ("stage", "", ["CUT TO:"]),
        ("stage", "", ["THE RAIN STOPS"]),
        ("stage", "", ["THE END"]),
    ]


def test_sections_scenes_and_their_numbers(document_of):
    document = document_of("ferry.fountain")
    assert document.title == "The Ferry House"
    assert [(section.heading, section.level) for section in document.sections] == [
        ("PART ONE", 1),
        ("INT. KITCHEN - DAY", 2),
        ("TRAILHEAD", 2),
    ]
    assert [(mark.kind, mark.value) for mark in document.milestones] == [("scene", "1")]


def test_labels_keep_what_is_printed_and_speeches_go_on(document_of):
    blocks = [block for block in document_of("ferry.fountain").blocks() if block.kind == "turn"]
    assert [block.label for block in blocks] == ["OTTOLINE (O.S.)", "BRAM", "BRAM (CONT'D)", "McCLANE"]
    assert [block.continued for block in blocks] == [False, False, True, False]
    roles = [[span.role for span in block.paragraphs[0].spans] for block in blocks]
    assert roles == [["direction", "italic"], [], [], ["note"]]


def test_marks_without_a_partner_are_characters():
    data = "ANN\nTwo * three, snake_case and \\*stars\\*.\n\nÉTIENNE\nOui.\n".encode()
    lines = read_source_bytes(data, "x.fountain").lines
    assert [line.text for line in lines] == ["Two * three, snake_case and *stars*.", "Oui."]
    assert [line.given.speakers for line in lines] == [("Ann",), ("Étienne",)]


def test_capitals_with_nothing_below_are_action():
    lines = read_source_bytes(b"THE LIGHTS FAIL\n\nANN\nOh.\n", "x.fountain").lines
    assert [line.given.kind for line in lines] == ["stage", "turn"]


def test_an_empty_row_of_two_blanks_keeps_the_speech_open():
    lines = read_source_bytes(b"ANN\nOne.\n  \nTwo.\n", "x.fountain").lines
    assert [line.text for line in lines] == ["One.\n\nTwo."] or [line.text for line in lines] == [
        "One.\nTwo."
    ]
