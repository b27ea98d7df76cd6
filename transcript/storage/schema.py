"""The tables of a library, and how an older library becomes a newer one.

A released schema is never edited: a change is a further entry of `MIGRATIONS`.
"""

import sqlite3
from contextlib import closing

from transcript.errors import ForeignLibrary, LibraryCorrupt, NewerLibrary
from transcript.storage.connection import Connection, Value
from transcript.version import VERSION
from transcript.wording import Words

APPLICATION_ID = 0x43617573  # "Caus": `file` and Causerie itself know a library by it

_SCHEMA_1 = """
-- Facts about the library as a whole: written_by (the newest Causerie that wrote in it),
-- seen (when it was last opened).
CREATE TABLE library (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- makes row ids of turn_index; never given twice
    id TEXT NOT NULL UNIQUE,                  -- ULID, the name in links and exports
    title TEXT NOT NULL,
    language TEXT NOT NULL,                   -- ISO 639-1, empty where unknown
    source_name TEXT NOT NULL,
    source_path TEXT,                         -- where it was imported from; NULL for standard input
    source_digest TEXT NOT NULL,              -- SHA-256 of the file's bytes, hexadecimal
    media_type TEXT NOT NULL,
    turns INTEGER NOT NULL,                   -- counted once, so that the list needs no text
    words INTEGER NOT NULL,
    added TEXT NOT NULL,
    deleted TEXT                              -- in the bin since; NULL while in the library
);
CREATE INDEX document_by_digest ON document (source_digest);

-- The columns of transcript.document.Columns. Arrays are little-endian, of 32 bits but for
-- block_kinds, which has bytes. Apart from document, so that the list reads no text.
CREATE TABLE document_text (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    text BLOB NOT NULL,
    paragraph_ends BLOB NOT NULL,
    block_ends BLOB NOT NULL,
    block_kinds BLOB NOT NULL,
    block_voices BLOB NOT NULL,
    block_labels BLOB NOT NULL,
    block_words BLOB NOT NULL,
    voices TEXT NOT NULL,                     -- JSON, as are the following
    labels TEXT NOT NULL,
    spans TEXT NOT NULL,
    rare TEXT NOT NULL
);

CREATE TABLE section (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    level INTEGER NOT NULL,
    first_block INTEGER NOT NULL,
    role TEXT,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE speaker (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    labels TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE milestone (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    block INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE doubt (
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    line INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

-- A passage's six numbers are NULL together while the annotation is unattached.
-- quote, prefix, suffix, section and speaker find it again when the text changes.
CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start_block INTEGER,
    start_paragraph INTEGER,
    start_offset INTEGER,
    end_block INTEGER,
    end_paragraph INTEGER,
    end_offset INTEGER,
    kind TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    section TEXT NOT NULL,
    speaker TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,                       -- JSON list, in the reader's order
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT                              -- the row stays, so that a merge knows of the deletion
);
CREATE INDEX annotation_by_document ON annotation (document);

CREATE TABLE bookmark (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    block INTEGER NOT NULL,
    name TEXT NOT NULL,
    quote TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    deleted TEXT
);
CREATE INDEX bookmark_by_document ON bookmark (document);

-- Where a reader is. Apart from document, because it changes with every page and is not undone.
CREATE TABLE reading (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    opened TEXT,
    block INTEGER,                            -- NULL until the text was scrolled
    paragraph INTEGER,
    "offset" INTEGER,
    furthest_block INTEGER,
    words_read INTEGER NOT NULL DEFAULT 0     -- up to the end of furthest_block
) WITHOUT ROWID;

-- Words of every block, folded by transcript.search. The row id is document.number << 24 | block.
-- It keeps no text: that stands in document_text.
CREATE VIRTUAL TABLE turn_index USING fts5 (words, content = '', tokenize = 'unicode61', detail = full);

-- How many blocks of a document stand in turn_index: an interrupted import goes on from there.
CREATE TABLE indexed (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    blocks INTEGER NOT NULL,
    total INTEGER NOT NULL
) WITHOUT ROWID;
"""

_SCHEMA_2 = """
-- What the reader knows of a document: who wrote or led it, what kind of conversation it is
-- (dialogue, interview, play, debate, podcast), and when it was, in the reader's own words.
ALTER TABLE document ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN genre TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN date TEXT NOT NULL DEFAULT '';

-- What another edition of a document is known by: some of its runs of words, as little-endian
-- numbers of 64 bits. Deleted with every change of the text, made again when it is asked for.
CREATE TABLE fingerprint (
    document TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    runs BLOB NOT NULL
) WITHOUT ROWID;

-- What the reader told about files of one format in one folder, for the next such file.
CREATE TABLE remembered (
    folder TEXT NOT NULL,
    media_type TEXT NOT NULL,
    choices TEXT NOT NULL,                    -- JSON, of transcript.remembering
    PRIMARY KEY (folder, media_type)
) WITHOUT ROWID;
"""

_SCHEMA_3 = """
-- How many days what was deleted has been in the bin, as transcript.storage.bin counts them.
CREATE TABLE binned (
    id TEXT PRIMARY KEY,
    days REAL NOT NULL
) WITHOUT ROWID;

-- Documents that were deleted for good: a merge must not bring them back.
CREATE TABLE gone (
    id TEXT PRIMARY KEY,
    deleted TEXT NOT NULL
) WITHOUT ROWID;
"""

_SCHEMA_4 = """
-- When the reader last changed what is known of a document (described) and its text (mended), and
-- when it came into the library or out of its bin (revived); empty for never. A merge goes by them.
ALTER TABLE document ADD COLUMN described TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN mended TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN revived TEXT NOT NULL DEFAULT '';
UPDATE document SET described = added, mended = added, revived = added;

-- What a note said earlier. Only ever added to, the oldest ones go; undo takes none of them back.
CREATE TABLE version (
    id TEXT PRIMARY KEY,                      -- made of the other columns, the same in every library
    annotation TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    modified TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX version_by_annotation ON version (annotation);

-- Ids that other libraries gave to a document: the same file was imported in each of them.
CREATE TABLE also_known (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE
) WITHOUT ROWID;
"""

_SCHEMA_5 = """
-- The colours that the reader gave to speakers.
CREATE TABLE colour (
    id TEXT PRIMARY KEY,                      -- made of document and speaker, the same in every library
    document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    speaker TEXT NOT NULL,                    -- the first label printed for them, else their name
    colour TEXT NOT NULL,                     -- #rrggbb, or the number of a colour of the themes, from 0
    modified TEXT NOT NULL,
    deleted TEXT
);
CREATE INDEX colour_by_document ON colour (document);
"""

_TABLES = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

MIGRATIONS: tuple[str, ...] = (_SCHEMA_1, _SCHEMA_2, _SCHEMA_3, _SCHEMA_4, _SCHEMA_5)
SCHEMA = len(MIGRATIONS)


def statements(script: str) -> list[str]:
    """The statements of a script, in which a semicolon ends a line and nothing else."""
    pieces = [piece.strip() for piece in script.split(";\n")]
    return [piece for piece in pieces if piece]


def recognise(connection: Connection) -> int:
    """The schema of the library, 0 for an empty file; raises where this program must not touch it."""
    marked = connection.number("PRAGMA application_id")
    schema = connection.number("PRAGMA user_version")
    tables = connection.number("SELECT count(*) FROM sqlite_schema")
    if marked == schema == tables == 0:
        return 0
    if marked != APPLICATION_ID or schema == 0:
        raise LibraryCorrupt(connection.path, Words("it is no library of Causerie"))
    if schema > SCHEMA:
        raise NewerLibrary(connection.path, written_by(connection))
    if connection.one("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')") is not None:
        raise ForeignLibrary(connection.path, Words("a program in it"))
    return schema


def refuse_foreign(connection: Connection, schema: int) -> None:
    """Raise unless the tables are exactly those of a schema: a file from outside may bring any."""
    with closing(sqlite3.connect(":memory:")) as ours:
        for script in MIGRATIONS[:schema]:
            for statement in statements(script):
                ours.execute(statement)
        expected = set(map(_plain, ours.execute(_TABLES)))
    alien = set(map(_plain, connection.all(_TABLES))) - expected
    if alien:
        raise ForeignLibrary(connection.path, Words("“{}”", min(alien)[1]))


def _plain(row: tuple[Value, ...]) -> tuple[str, ...]:
    return tuple(" ".join(str(value).split()) for value in row)


def written_by(connection: Connection) -> str:
    """The newest version of Causerie that wrote in the library."""
    found = connection.one("SELECT value FROM library WHERE name = 'written_by'")
    return str(found[0]) if found else "?"


def upgrade(connection: Connection) -> None:
    """Bring the library to the present schema, each step in a transaction of its own."""
    while recognise(connection) < SCHEMA:
        with connection.transaction():
            schema = recognise(connection)  # another process may just have done this step
            if schema < SCHEMA:
                _step(connection, schema)


def _step(connection: Connection, schema: int) -> None:
    for statement in statements(MIGRATIONS[schema]):
        connection.run(statement)
    broken = connection.all("PRAGMA foreign_key_check")
    if broken:
        raise LibraryCorrupt(
            connection.path, Words("step {} of its upgrade leaves {} loose rows", schema + 1, len(broken))
        )
    connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.run(f"PRAGMA user_version = {schema + 1}")
    _note_version(connection, VERSION)


def note_version(connection: Connection) -> None:
    """Remember that this version wrote in the library, unless a newer one did already."""
    if _is_newer(VERSION, written_by(connection)):
        with connection.transaction():
            _note_version(connection, VERSION)


def _note_version(connection: Connection, version: str) -> None:
    connection.run("INSERT OR REPLACE INTO library VALUES ('written_by', ?)", (version,))


def _is_newer(version: str, other: str) -> bool:
    if version == other:
        return False
    from packaging.version import InvalidVersion, Version  # for libraries of other versions only

    try:
        return Version(version) > Version(other)
    except InvalidVersion:
        return True
