"""Labels without what printing does to them: case, punctuation, accents."""

import re
import unicodedata
from functools import lru_cache

_PUNCTUATION = re.compile(r"[.,:'’*_()\[\]]")


@lru_cache(maxsize=8192)
def key_of(name: str) -> str:
    """A label in small letters, without punctuation and combining marks."""
    bare = _PUNCTUATION.sub(" " if "." in name else "", name)
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())
