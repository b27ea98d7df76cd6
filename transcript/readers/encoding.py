"""Bytes to text: the byte order mark, then strict UTF-8, then the likeliest old encoding."""

import codecs
import re

from charset_normalizer import from_bytes

from transcript.errors import UnreadableFile
from transcript.wording import Words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
# Controls that no text uses; form feed, tab, line ends, escape and the CHAT time mark are used.
_FOREIGN = re.compile(rb"[\x00-\x06\x0e-\x14\x16-\x19\x1c\x1d]")

# What texts in the languages of western Europe use beyond ASCII in Windows' encoding; a byte
# that is none of these, or more of them than such words have, shows another encoding.
_WESTERN = frozenset(b"\x80\x82\x84\x85\x8b\x8c\x91\x92\x93\x94\x95\x96\x97\x99\x9b\x9c") | (
    frozenset(b"\xa0\xa1\xa3\xa7\xa9\xaa\xab\xad\xb0\xb7\xba\xbb\xbf")
    | frozenset(range(0xC0, 0x100)) - frozenset(b"\xd0\xd7\xdd\xde\xf0\xf7\xfd\xfe")
)
_FEW = 3  # of so many letters at most one is beyond ASCII


def decode(data: bytes, name: str) -> str:
    """The text of `data` with LF line ends; raises `UnreadableFile` where it is no text."""
    if data.startswith(b"%PDF-"):  # some hold no byte that a text could not hold
        raise UnreadableFile(
            Words("{} is a PDF, which Causerie cannot read; copy its text into a text file.", name)
        )
    text = _decode(data)
    if text is None:
        raise UnreadableFile(
            Words(
                "{} is not a text file Causerie can read; open it in the program it was made with "
                "and save it as text.",
                name,
            )
        )
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def decode_start(data: bytes) -> str:
    """The text at the start of a file, empty where it is none; a broken last character is dropped."""
    start = data[:_SAMPLE]
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return start.decode(encoding, "ignore").removeprefix("\ufeff")
    if _looks_binary(start):
        return _decode_wide(start) or ""
    return start.decode("utf-8", "replace")


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    if _looks_binary(data[:_SAMPLE]):
        return _decode_wide(data)
    text = _strictly(data, "utf-8")
    return text if text is not None else _decode_old(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _looks_binary(start: bytes) -> bool:
    """Whether bytes that no one-byte text contains are more than an accident."""
    return len(_FOREIGN.findall(start)) > len(start) // 1000 or b"\0" in start


def _decode_wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows by zeros that all stand on one side."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    half = min(len(data), _SAMPLE) // 2
    if odd > half // 3 and even < odd // 20 + 1:
        return _strictly(data, "utf-16-le")
    if even > half // 3 and odd < even // 20 + 1:
        return _strictly(data, "utf-16-be")
    return None


def _decode_old(data: bytes) -> str | None:
    """An encoding from before UTF-8, or UTF-8 with a few broken bytes."""
    if _nearly_utf8(data):
        return data.decode("utf-8", "replace")
    if _is_western(data):
        return data.decode("cp1252")
    best = from_bytes(data[: 4 * _SAMPLE]).best()
    if best is None:
        return None
    text = _strictly(data, best.encoding)
    return text if text is not None else data.decode(best.encoding, "replace")


def _is_western(data: bytes) -> bool:
    if not _WESTERN.issuperset(byte for byte in set(data) if byte > 0x7F):
        return False
    sample = data[:_SAMPLE]
    beyond = sum(byte >= 0xC0 for byte in sample)
    return beyond * _FEW <= beyond + sum(0x41 <= byte & 0xDF <= 0x5A for byte in sample if byte < 0x80)


def _nearly_utf8(data: bytes) -> bool:
    """Whether most characters beyond ASCII are sound UTF-8, so that a few bytes are damage."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    sound = sum(byte >= 0xC2 for byte in data)
    return broken * 20 < sound
