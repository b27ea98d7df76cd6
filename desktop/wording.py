"""Numbers and facts as the window words them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from transcript.model import AnnotationKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("wording", text)


def speaker_count(count: int) -> str:
    """How many people speak, small numbers in words."""
    words = (
        _tr("No speakers"),
        _tr("One speaker"),
        _tr("Two speakers"),
        _tr("Three speakers"),
        _tr("Four speakers"),
        _tr("Five speakers"),
        _tr("Six speakers"),
    )
    return words[count] if count < len(words) else _tr("{} speakers").format(count)


def turn_count(count: int) -> str:
    """How many turns there are."""
    return _tr("1 turn") if count == 1 else _tr("{} turns").format(f"{count:,}".replace(",", "\u2009"))


def word_count(count: int) -> str:
    """How many words there are."""
    return _tr("1 word") if count == 1 else _tr("{} words").format(f"{count:,}".replace(",", "\u2009"))


def duration(minutes: float) -> str:
    """A time to read, rounded up to whole minutes."""
    whole = max(1, -int(-minutes // 1))
    hours, rest = divmod(whole, 60)
    if not hours:
        return _tr("{} min").format(whole)
    return _tr("{} h {} min").format(hours, rest) if rest else _tr("{} h").format(hours)


def per_cent(share: float) -> str:
    """A share from 0 to 1."""
    return _tr("{} %").format(round(share * 100))


def kind_name(kind: AnnotationKind) -> str:
    """What a kind of annotation is called."""
    return {
        AnnotationKind.IDEA: _tr("Idea"),
        AnnotationKind.QUESTION: _tr("Question"),
        AnnotationKind.REASON: _tr("Reason"),
        AnnotationKind.OBJECTION: _tr("Objection"),
        AnnotationKind.TERM: _tr("Term"),
    }[kind]


def spoken_per_cent(share: float) -> str:
    """A share from 0 to 1, for the ear."""
    return _tr("{} per cent").format(round(share * 100))


def spoken_duration(minutes: float) -> str:
    """A time to read, rounded up to whole minutes, for the ear."""
    hours, rest = divmod(max(1, -int(-minutes // 1)), 60)
    said_hours = _tr("1 hour") if hours == 1 else _tr("{} hours").format(hours)
    said_rest = _tr("1 minute") if rest == 1 else _tr("{} minutes").format(rest)
    return " ".join(words for words, number in ((said_hours, hours), (said_rest, rest)) if number)


def note_count(count: int) -> str:
    """How many notes there are."""
    return _tr("1 note") if count == 1 else _tr("{} notes").format(count)


def document_count(count: int) -> str:
    """How many documents there are."""
    return _tr("1 document") if count == 1 else _tr("{} documents").format(count)


def genre_word(genre: str) -> str:
    """What a document of a kind is; an unknown kind as it is."""
    return {
        "dialogue": _tr("Dialogue"),
        "interview": _tr("Interview"),
        "play": _tr("Play"),
        "debate": _tr("Debate or hearing"),
        "podcast": _tr("Podcast"),
    }.get(genre, genre)


def genre_name(genre: str) -> str:
    """What documents of a kind are called together; empty for a kind that nobody knows."""
    return {
        "dialogue": _tr("Dialogues"),
        "interview": _tr("Interviews"),
        "play": _tr("Plays"),
        "debate": _tr("Debates and hearings"),
        "podcast": _tr("Podcasts"),
    }.get(genre, "")


def day(moment: datetime, *, short: bool = False) -> str:
    """The day of a moment, as this reader's locale writes it."""
    here = moment.astimezone()
    written = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().toString(QDate(here.year, here.month, here.day), written)
