"""Numbers and facts as the window words them."""

from PySide6.QtCore import QCoreApplication

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
