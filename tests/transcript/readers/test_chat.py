"""CHAT."""

import pytest

from transcript.errors import UnreadableFile
from transcript.readers import read_source_bytes


def test_tiers_are_turns_and_neighbours_join(told):
    assert told("ferry.cha") == [
        ("prose", "", ["Date: 02-MAR-2024"]),
        ("turn", "Ottoline", ["the ferry was late again and no-body said a word . not one ."]),
        ("stage", "", ["a door slams"]),
        ("turn", "Bram", ["I did [=! laughs] ."]),
        ("turn", "Target Child", ["boat !"]),
    ]


def test_codes_are_labels_and_bullets_times(document_of):
    document = document_of("ferry.cha")
    assert [speaker.labels for speaker in document.speakers] == [("OTT",), ("BRA",), ("CHI",)]
    assert document.language == "en"
    assert [(mark.value, mark.place.block) for mark in document.milestones] == [("00:00:00.000", 1)]


def test_a_role_that_several_have_names_nobody():
    data = b"@Begin\n@Participants:\tONE Adult , TWO Adult\n*ONE:\thello .\n*TWO:\thi .\n@End\n"
    assert [line.given.speakers for line in read_source_bytes(data, "x.cha").lines] == [("ONE",), ("TWO",)]


def test_a_header_alone_is_refused():
    with pytest.raises(UnreadableFile, match=r"x\.cha holds no speaker tiers"):
        read_source_bytes(b"@UTF8\n@Begin\n@End\n", "x.cha")
