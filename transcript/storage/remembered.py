"""What the reader told about files of one format in one folder."""

from transcript.storage.connection import Connection


def choices(connection: Connection, folder: str, media_type: str) -> str:
    """What is remembered, as it was given; empty where nothing is."""
    found = connection.one(
        "SELECT choices FROM remembered WHERE folder = ? AND media_type = ?", (folder, media_type)
    )
    return str(found[0]) if found else ""


def remember(connection: Connection, folder: str, media_type: str, told: str) -> None:
    """Remember in the place of what was; nothing more where it is empty."""
    connection.run("DELETE FROM remembered WHERE folder = ? AND media_type = ?", (folder, media_type))
    if told:
        connection.run("INSERT INTO remembered VALUES (?, ?, ?)", (folder, media_type, told))
