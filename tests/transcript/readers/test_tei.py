"""TEI: plays, dialogues, debates, and files that want to be followed elsewhere."""

import pytest

from transcript.errors import UnreadableFile
from transcript.readers import read_source_bytes


def test_a_play(told):
    assert told("play.xml") == [
        ("prose", "", ["The Ferry House"]),
        ("prose", "", ["Ottoline a cook"]),
        ("stage", "", ["A kitchen."]),
        ("turn", "Ottoline", ["(aside) Late again."]),
        ("stage", "", ["Rain."]),
        ("turn", "Ottoline", ["We waited hear."]),
        ("prose", "", ["In March."]),
        ("turn", "Bram O'Neil", ["The river rose,\nthe ferry stayed.", "So."]),
        ("turn", "Ottoline & Bram O'Neil", ["Enough!"]),
        ("stage", "", ["BRAM off."]),
        ("turn", "A voice", ["Who is there?"]),
    ]


def test_sections_labels_and_milestones_of_a_play(document_of):
    document = document_of("play.xml")
    assert (document.title, document.language) == ("The Ferry House", "en")
    assert [(section.heading, section.level, section.first_block) for section in document.sections] == [
        ("Persons", 1, 1),
        ("Act I", 1, 2),
        ("Scene 1", 2, 2),
    ]
    assert [speaker.labels for speaker in document.speakers] == [
        ("OTTOLINE", "BOTH"),
        ("BRAM", "BOTH"),
        ("A voice",),
    ]
    assert [(mark.kind, mark.value, mark.place.block) for mark in document.milestones] == [
        ("page", "5", 3),
        ("line", "1", 7),
        ("line", "2", 7),
    ]
    assert document.block(5).continued
    assert [block.role for block in document.blocks() if block.role] == ["titlepage", "cast", "note"]


def test_type_and_directions_are_spans(document_of):
    document = document_of("play.xml")
    assert [(span.role, span.start, span.end) for span in document.block(3).paragraphs[0].spans] == [
        ("direction", 0, 7)
    ]
    assert [(span.role, span.start, span.end) for span in document.block(5).paragraphs[0].spans] == [
        ("italic", 3, 9)
    ]


def test_a_dialogue_with_sections_in_mid_sentence(told, document_of):
    assert told("dialogue.xml") == [
        ("turn", "Ottoline", ["I was on my way when Stop! he cried."]),
        ("turn", "Bram", ["Did I?"]),
        ("turn", "Ottoline", ["You did."]),
        ("prose", "", ["He left, Farewell on his lips."]),
    ]
    marks = [(mark.kind, mark.value, mark.place.offset) for mark in document_of("dialogue.xml").milestones]
    assert marks == [("stephanus", "203a", 0), ("stephanus", "204a", 30)]


def test_a_debate(told):
    assert told("debate.xml") == [
        ("turn", "The Chair", ["Order."]),
        ("stage", "", ["Applause."]),
        ("turn", "The Chair", ["We (coughs) go on."]),
        ("turn", "BramONeil", ["Late, again."]),
    ]


def test_the_name_most_often_printed_is_the_persons_name():
    play = (
        '<TEI><teiHeader><person xml:id="x"><persName>Count Orlo</persName><persName type="variant">Old Man'
        "</persName></person></teiHeader><text><body>"
        '<sp who="#x"><speaker>OLD MAN.</speaker><p>One.</p></sp></body></text></TEI>'
    )
    assert read_source_bytes(play.encode(), "x.xml").lines[0].given.speakers == ("Old Man",)


def test_a_blank_inside_an_id_is_tolerated():
    play = '<TEI><text><body><sp who="#poet c"><speaker>Poet</speaker><p>Hm.</p></sp></body></text></TEI>'
    assert read_source_bytes(play.encode(), "x.xml").lines[0].given.speakers == ("Poet",)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!ENTITY a "bang"><!ENTITY e "&a;&a;&a;">',
        '<!ENTITY e SYSTEM "file:///etc/hostname">',
        '<!ENTITY e SYSTEM "http://example.org/e.xml">',
    ],
)
def test_entities_are_not_followed(doctype):
    data = f"<!DOCTYPE TEI [{doctype}]><TEI><text><body><p>&e;</p></body></text></TEI>"
    with pytest.raises(UnreadableFile, match=r"x\.xml defines entities of its own"):
        read_source_bytes(data.encode(), "x.xml")


def test_an_entity_bomb_in_an_attribute_is_refused():
    bomb = '<!ENTITY a0 "' + "a" * 1000 + '">'
    bomb += "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 20}">' for n in range(1, 8))
    data = f'<!DOCTYPE TEI [{bomb}]><TEI><text><body><p n="&a7;">x</p></body></text></TEI>'
    with pytest.raises(UnreadableFile, match=r"x\.xml is damaged"):
        read_source_bytes(data.encode(), "x.xml")


def test_old_files_with_an_absent_definition_keep_their_letters():
    data = b'<!DOCTYPE TEI.2 SYSTEM "http://example.org/tei.dtd"><TEI.2><text><body><p>caf&eacute;&mdash;x</p></body></text></TEI.2>'
    assert read_source_bytes(data, "x.xml").lines[0].text == "café—x"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<TEI><text><body><p>broken", "is damaged at line 1"),
        (b"<rss><channel/></rss>", r"is XML that Causerie does not know \(rss\)"),
        (b"<TEI><teiHeader/></TEI>", "has no text in it"),
        (b"<TEI><text>" + b"<div>" * 400 + b"x", "is damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(UnreadableFile, match=rf"x\.xml {sentence}"):
        read_source_bytes(data, "x.xml")
