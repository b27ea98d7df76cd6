"""JSON of recognisers and of Causerie itself."""

import json

import pytest

from transcript.errors import UnreadableFile
from transcript.readers import read_source_bytes
from transcript.writers.document_json import document_as_json


def test_whisperx_segments_of_one_speaker_are_one_paragraph(told):
    assert told("whisper.json") == [
        ("turn", "SPEAKER_00", ["The ferry was late again."]),
        ("stage", "", ["[door slams]"]),
        ("turn", "SPEAKER_01", ["I told you so. Twice."]),
    ]


def test_language_and_times_of_whisper(document_of):
    document = document_of("whisper.json")
    assert document.language == "en"
    assert [block.time for block in document.blocks()] == ["00:00:01", "00:00:03", "00:00:04"]
    assert len(document.doubts) == 1


def test_without_speakers_segments_are_text_parted_by_silence(sample):
    source = sample("whispercpp.json")
    assert [(line.text, line.joins) for line in source.lines] == [
        ("Die Fähre", True),
        ("kam spät.", True),
        ("Sehr spät.", False),
    ]
    assert source.language == "de"
    assert all(line.given is None for line in source.lines)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("podcast.json", [("turn", "Ottoline", ["Late again."]), ("turn", "Bram", ["Again."])]),
        ("assemblyai.json", [("turn", "A", ["The ferry was late."]), ("turn", "B", ["Again."])]),
        ("deepgram.json", [("turn", "Speaker 0", ["Late."]), ("turn", "Speaker 1", ["Again?"])]),
        ("amazon.json", [("turn", "spk_0", ["Late."]), ("turn", "spk_1", ["Again?"])]),
    ],
)
def test_other_recognisers(told, name, expected):
    assert told(name) == expected


def test_thousandths_are_not_seconds(document_of):
    assert [block.time for block in document_of("assemblyai.json").blocks()] == ["00:00:00", "00:01:01"]


def test_what_causerie_wrote_comes_back_whole(document_of, sample_bytes):
    written = json.loads(document_as_json(document_of("causerie.json")))
    expected = json.loads(sample_bytes("causerie.json"))
    assert {key: written[key] for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        "[]",
        "[1]",
        "null",
        '{"segments": []}',
        '{"segments": [{"text": 5}]}',
        '{"results": {"items": [{}]}}',
        '{"results": {"channels": []}}',
        '{"segments": [{"text": "a", "start": "x"}]}',
    ],
)
def test_json_that_is_no_transcript_is_refused(text):
    with pytest.raises(UnreadableFile, match=r"x\.json is JSON, but no transcript"):
        read_source_bytes(text.encode(), "x.json")


@pytest.mark.parametrize("text", ['{"segments": [', "{", "[" * 100_000])
def test_damaged_json_is_refused(text):
    with pytest.raises(UnreadableFile, match=r"x\.json is damaged"):
        read_source_bytes(text.encode(), "x.json")


def test_unsound_causerie_json_is_refused():
    with pytest.raises(UnreadableFile, match="no sound Causerie JSON"):
        read_source_bytes(b'{"format": "causerie/1", "blocks": [{"kind": "song"}]}', "x.json")
