"""Which voices some speakers take part in. No Qt."""


def document_voices(voices: tuple[tuple[int, ...], ...], speakers: frozenset[int]) -> frozenset[int] | None:
    """The voices in which one of some speakers takes part; None, for all, without speakers."""
    if not speakers:
        return None
    return frozenset(number for number, voice in enumerate(voices) if speakers.intersection(voice))
