"""Letters that look wrong because bytes were taken for another encoding, and what reads better."""

import codecs
import re

OLD = "windows-1252"
TWICE = "utf-8"
_OLD_BYTES = "causerie-old-bytes"
_CHANCE = 3  # letters that look taken apart; fewer may stand there on purpose

# What stands where a byte could not be read, and controls that no text uses.
_UNREAD = re.compile("[\ufffd\x80-\x84\x86-\x9f]")
_HIGH = "".join(bytes([number]).decode(OLD, "ignore") for number in range(0x80, 0xC0)) + "\x80-\x9f"
# Letters of UTF-8, each byte taken for a letter of Windows' encoding: "Ã©" for "é".
_TAKEN_APART = re.compile(f"[\xc2-\xdf][{_HIGH}]|[\xe0-\xef][{_HIGH}]{{2}}|[\xf0-\xf4][{_HIGH}]{{3}}")


def other_reading(data: bytes, text: str) -> str | None:
    """The encoding in which fewer letters of `data` look wrong than in `text`; None where none does."""
    present = _wrong(text)
    if not present or (present < _CHANCE and not _UNREAD.search(text)):
        return None
    found = {encoding: _wrong(read_as(data, encoding)) for encoding in (TWICE, OLD)}
    best = min(found, key=found.__getitem__)
    return best if found[best] < present else None


def read_as(data: bytes, encoding: str) -> str:
    """The text of `data` in an encoding that `other_reading` named."""
    if encoding == TWICE:
        return _TAKEN_APART.sub(_put_together, data.decode("utf-8", "replace"))
    alone, mixed = data.decode(OLD, "replace"), _mixed(data)
    return mixed if _wrong(mixed) < _wrong(alone) else alone


def _wrong(text: str) -> int:
    apart = sum(_put_together(found) != found[0] for found in _TAKEN_APART.finditer(text))
    return apart + len(_UNREAD.findall(text))


def _put_together(found: "re.Match[str]") -> str:
    """The one letter that several were made of, or they as they are."""
    try:
        return b"".join(map(_byte, found[0])).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return found[0]


def _byte(letter: str) -> bytes:
    return bytes([ord(letter)]) if ord(letter) < 0x100 else letter.encode(OLD)


def _mixed(data: bytes) -> str:
    """UTF-8 with single bytes of Windows' encoding in it."""
    return data.decode("utf-8", _OLD_BYTES)


def _old_byte(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # what decoding alone asks
    return error.object[error.start : error.start + 1].decode(OLD, "replace"), error.start + 1


codecs.register_error(_OLD_BYTES, _old_byte)
