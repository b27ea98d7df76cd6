"""The pages of a damaged library file, read without SQLite, and the records that lie in them.

What stands here of SQLite's file format is what https://www.sqlite.org/fileformat2.html says.
A record that does not fit in every detail is passed over: it is better to miss one than
to invent one.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from transcript.storage.connection import Value

Record = tuple[Value, ...]

_USUAL_SIZE = 4096
_SIZES = {512 << step for step in range(8)}
_LEAF_OF_ROWS, _LEAF, _INNER = 0x0D, 0x0A, 0x02  # rows by number; rows by key, in leaves and above them
_HEADER = {_LEAF_OF_ROWS: 8, _LEAF: 8, _INNER: 12}
_LONGEST_RECORD = 1 << 30
_MOST_COLUMNS = 100
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LOG_MAGIC = {0x377F0682, 0x377F0683}


class Pages:
    """The pages of a library as they are, with what its write-ahead log has over them."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        size = struct.unpack_from(">H", self._data.ljust(100, b"\0"), 16)[0]
        size = 65536 if size == 1 else size
        self.size = size if size in _SIZES else _USUAL_SIZE
        log = path.with_name(f"{path.name}-wal")
        self._newer = _committed(log.read_bytes(), self.size) if log.exists() else {}
        self.count = max(len(self._data) // self.size, *self._newer, 0)

    def page(self, number: int) -> bytes:
        """A page by its number, from 1 on; shorter than others where the file ends."""
        return self._newer.get(number) or self._data[(number - 1) * self.size : number * self.size]

    def records(self) -> Iterator[tuple[int, Record]]:
        """Every record of every table, with its row number; 0 in tables that have none."""
        for number in range(1, self.count + 1):
            yield from self._records_on(number)

    def _records_on(self, number: int) -> Iterator[tuple[int, Record]]:
        page, start = self.page(number), 100 if number == 1 else 0
        kind = page[start] if len(page) == self.size else 0
        if kind not in _HEADER:
            return
        (cells,) = struct.unpack_from(">H", page, start + 3)
        pointers = start + _HEADER[kind]
        for place in range(pointers, min(pointers + 2 * cells, self.size - 1), 2):
            try:
                yield self._record_at(page, struct.unpack_from(">H", page, place)[0], kind)
            except (ValueError, IndexError, struct.error):
                continue

    def _record_at(self, page: bytes, at: int, kind: int) -> tuple[int, Record]:
        if kind == _INNER:
            at += 4
        length, at = _varint(page, at)
        row = 0
        if kind == _LEAF_OF_ROWS:
            row, at = _varint(page, at)
        if not 0 < length < _LONGEST_RECORD:
            raise ValueError("no length of a record")
        return row, record(self._payload(page, at, length, kind))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        """The bytes of a record, which goes on in pages of its own where it is long."""
        here = _bytes_here(self.size, length, kind)
        if here == length:
            return _slice(page, at, length)
        pieces, left = [_slice(page, at, here)], length - here
        (following,) = struct.unpack_from(">I", page, at + here)
        while left > 0:
            overflow = self.page(following) if 0 < following <= self.count else b""
            piece = _slice(overflow, 4, min(left, self.size - 4))
            pieces.append(piece)
            left -= len(piece)
            (following,) = struct.unpack_from(">I", overflow)
        return b"".join(pieces)


def _bytes_here(size: int, length: int, kind: int) -> int:
    """How many bytes of a record lie in the page of its cell."""
    most = size - 35 if kind == _LEAF_OF_ROWS else (size - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    return here if here <= most else least


def _slice(data: bytes, at: int, length: int) -> bytes:
    piece = data[at : at + length]
    if len(piece) != length:
        raise ValueError("the page ends before the record")
    return piece


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def record(payload: bytes) -> Record:
    """The values of a record; `ValueError` or `IndexError` where it is none."""
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    if at != end or not 0 < len(kinds) <= _MOST_COLUMNS:
        raise ValueError("no head of a record")
    values = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise ValueError("the record does not end where it should")
    return tuple(values)


_LENGTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[max(0, kind - 7)], at
    if kind in _LENGTHS:
        length = _LENGTHS[kind]
        return int.from_bytes(_slice(payload, at, length), "big", signed=True), at + length
    if kind == 7:
        return struct.unpack(">d", _slice(payload, at, 8))[0], at + 8
    if kind < 12:
        raise ValueError("a kind of value that SQLite does not write")
    length = (kind - 12) // 2
    piece = _slice(payload, at, length)
    return piece if kind % 2 == 0 else piece.decode("utf-8"), at + length


def _committed(log: bytes, size: int) -> dict[int, bytes]:
    """The newest state of each page in a write-ahead log, as far as its last transaction is whole."""
    if len(log) < _LOG_HEADER or struct.unpack_from(">I", log)[0] not in _LOG_MAGIC:
        return {}
    salt, newest, pending = log[16:24], dict[int, bytes](), dict[int, bytes]()
    for at in range(_LOG_HEADER, len(log) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        number, commit = struct.unpack_from(">II", log, at)
        if log[at + 8 : at + 16] != salt:
            break
        pending[number] = log[at + _FRAME_HEADER : at + _FRAME_HEADER + size]
        if commit:
            newest |= pending
            pending = {}
    return newest
