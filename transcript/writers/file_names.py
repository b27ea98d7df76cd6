"""Names of files that every system takes: Windows, macOS, Linux, and Obsidian's links."""

import re
import unicodedata

_REFUSED = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*#^\[\]%]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_MOST_BYTES = 120  # leaves room for a suffix and for long folders


def file_name(title: str) -> str:
    """A file name without suffix that reads like `title`."""
    name = " ".join(_REFUSED.sub(" ", unicodedata.normalize("NFC", title)).split())
    name = _shortened(name).strip(". ")
    if not name:
        return "Untitled"
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def _shortened(name: str) -> str:
    """At most `_MOST_BYTES` bytes, cut between words where there are any."""
    data = name.encode("utf-8", "replace")
    if len(data) <= _MOST_BYTES:
        return data.decode("utf-8")
    cut = data[:_MOST_BYTES].decode("utf-8", "ignore")
    return cut.rsplit(" ", 1)[0] if " " in cut[40:] else cut
