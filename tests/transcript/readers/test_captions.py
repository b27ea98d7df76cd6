"""WebVTT and SubRip."""

import pytest

from transcript.errors import UnreadableFile
from transcript.readers import read_source_bytes


def cues(*texts):
    stamps = (f"00:00:{second:02}.000 --> 00:00:{second + 1:02}.000" for second in range(len(texts)))
    return (
        "WEBVTT\n\n" + "\n\n".join(f"{stamp}\n{text}" for stamp, text in zip(stamps, texts, strict=True))
    ).encode()


def test_voices_are_turns_and_neighbouring_cues_one_paragraph(told):
    assert told("ferry.vtt") == [
        ("turn", "Ottoline", ["The ferry was late again & nobody said a word."]),
        ("stage", "", ["[door slams]"]),
        ("turn", "Bram", ["I did. [laughs]"]),
        ("turn", "Sefa", ["You did not. Not once."]),
    ]


def test_title_times_and_type_are_kept(document_of):
    document = document_of("ferry.vtt")
    assert document.title == "The ferry house"
    assert document.block(0).time == "00:00:01"
    times = [(mark.value, mark.place.block, mark.place.offset) for mark in document.milestones]
    assert times[:2] == [("00:00:01.000", 0, 0), ("00:00:03.500", 0, 34)]
    spans = [(span.role, span.start, span.end) for span in document.block(0).paragraphs[0].spans]
    assert spans == [("italic", 41, 45)]
    assert [span.role for span in document.block(2).paragraphs[0].spans] == ["direction"]


def test_a_caption_that_names_nobody_goes_on_and_is_a_doubt(document_of):
    doubts = document_of("ferry.vtt").doubts
    assert [doubt.line for doubt in doubts] == [24]
    assert "names nobody" in doubts[0].sentence


def test_subrip_lines_are_left_to_recovery(sample):
    source = sample("ferry.srt")
    assert [line.text for line in source.lines] == [
        "OTTOLINE: The ferry was late",
        "again and nobody",
        "said a word.",
        "BRAM: I did, in 1984",
        "and since.",
    ]
    assert all(line.given is None and line.joins for line in source.lines)
    assert [line.number for line in source.lines] == [3, 4, 8, 12, 16]
    assert not source.wrapped


def test_a_cue_that_is_a_number_is_text():
    data = b"1\n00:00:01,000 --> 00:00:02,000\nWhich year?\n\n2\n00:00:02,000 --> 00:00:03,000\n1984\n"
    assert [line.text for line in read_source_bytes(data, "x.srt").lines] == ["Which year?", "1984"]


def test_blank_lines_within_a_cue_lose_nothing():
    data = b"1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n\n2\n00:00:02,000 --> 00:00:03,000\nthree\n"
    assert [line.text for line in read_source_bytes(data, "x.srt").lines] == ["One", "two", "three"]


def test_rolling_captions_are_said_once():
    source = read_source_bytes(cues("one", "one\ntwo", "two\nthree", "three\nfour"), "x.vtt")
    assert [line.text for line in source.lines] == ["one", "two", "three", "four"]


def test_what_only_looks_like_a_tag_stays():
    source = read_source_bytes(
        cues("I <3 you", "<laughs> a < b", "<c.red>red</c> <00:00:02.500>word"), "x.vtt"
    )
    assert [line.text for line in source.lines] == ["I <3 you", "<laughs> a < b", "red word"]


def test_interleaved_cues_come_in_the_order_of_time():
    data = (
        b"WEBVTT\n\n00:05.000 --> 00:06.000\n<v B>second\n\n00:01.000 --> 00:02.000\n<v A>first\n\n"
        b"00:08.000 --> 00:09.000\n<v A>third\n"
    )
    assert [line.text for line in read_source_bytes(data, "x.vtt").lines] == ["first", "second", "third"]


def test_captions_are_known_by_their_content(sample_bytes):
    assert read_source_bytes(sample_bytes("ferry.vtt"), "notes.txt").media_type == "text/vtt"
    assert read_source_bytes(sample_bytes("ferry.srt"), "notes").media_type == "application/x-subrip"


def test_a_file_without_cues_is_refused():
    with pytest.raises(UnreadableFile, match=r"x\.vtt holds no captions"):
        read_source_bytes(b"WEBVTT\n\nNOTE nothing here\n", "x.vtt")
