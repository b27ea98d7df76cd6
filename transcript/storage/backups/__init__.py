"""Copies of a library that can be relied on: made, listed, rotated and put back."""

from transcript.storage.backups.listing import Backup, BackupKind, list_backups
from transcript.storage.backups.names import folder_for
from transcript.storage.backups.restoring import restore
from transcript.storage.backups.rotating import back_up_automatically
from transcript.storage.copying import back_up

__all__ = [
    "Backup",
    "BackupKind",
    "back_up",
    "back_up_automatically",
    "folder_for",
    "list_backups",
    "restore",
]
