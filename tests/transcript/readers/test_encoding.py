"""Bytes become text without silent damage, or a sentence says why not."""

import pytest

from transcript.errors import UnreadableFile
from transcript.readers.encoding import decode, decode_start

GERMAN = "Müller: Schöne Grüße aus Köln!\nGröße: über fünf Füße, süß wie Öl.\n" * 20
RUSSIAN = "Анна: Здравствуй, как поживаешь?\nПётр: Хорошо, спасибо, а ты как сам?\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding), "a.txt") == GERMAN


def test_old_encodings_are_told_from_the_text() -> None:
    assert decode(GERMAN.encode("windows-1252"), "a.txt") == GERMAN
    assert decode(RUSSIAN.encode("windows-1251"), "a.txt") == RUSSIAN


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_become_line_feeds(end: str) -> None:
    assert decode(f"one{end}two{end}".encode(), "a.txt") == "one\ntwo\n"


def test_one_broken_byte_does_not_turn_utf8_into_another_encoding() -> None:
    data = RUSSIAN.encode() + b"\xff" + RUSSIAN.encode()
    text = decode(data, "a.txt")
    assert text.count("\ufffd") == 1
    assert text.startswith("Анна")


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\x01\0\0\0\0\0", bytes(range(256)) * 20, b"\0" * 1000])
def test_binary_files_are_refused_with_their_name(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"picture\.txt"):
        decode(data, "picture.txt")


@pytest.mark.parametrize("rest", [b"\n1 0 obj << /Type /Catalog >> endobj\n", bytes(range(256))])
def test_a_pdf_is_called_one_and_nobody_is_sent_to_make_another(rest: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^talk\.pdf is a PDF, which Causerie cannot read; copy"):
        decode(b"%PDF-1.7" + rest, "talk.pdf")
    with pytest.raises(UnreadableFile, match=r"save it as text\.$"):
        decode(rest + b"\0" * 1000, "talk")


def test_the_start_of_a_file_may_break_a_character() -> None:
    assert decode_start("Grüße".encode()[:3]).startswith("Gr")
    assert decode_start(b"\x7fELF\0\0\1\2") == ""


def test_nothing_but_dashes_and_quotes_beyond_ascii() -> None:
    text = "ANNA.\u2014The \u201cnet\u201d is dry\u2026\nBEN.\u2014It isn\u2019t.\n" * 3
    assert decode(text.encode("windows-1252"), "a.txt") == text


@pytest.mark.parametrize(
    "text", ["JOSEF. Die Türe, groß.\nANTON. Ja, über.\n", "Zoë : « Où ça ? »\nLuc : « Là-bas… »\n"]
)
def test_a_few_western_letters_are_enough(text: str) -> None:
    assert decode(text.encode("windows-1252") * 3, "a.txt") == text * 3
