"""Numbers and facts as the window words them."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from transcript.errors import CauserieError
from transcript.model import AnnotationKind
from transcript.wording import Words

if TYPE_CHECKING:  # no part in starting
    from transcript.bundle.report import MergeReport


def tr(text: str, one: str = "", count: int | None = None) -> str:
    """A text in the reader's language, for what is no method of a `QObject`.

    With `count`, the text for so many, with the number put in for `{}`; `one` is the English
    for one. Qt's tools show it to translators, who give each number the form it needs.
    """
    said = QCoreApplication.translate("", text, one, -1 if count is None else count)
    if count is None:
        return said
    return one if count == 1 and said == text else said.replace("{}", number(count))


def worded(text: str) -> str:
    """What the core says, in the reader's language; a text that is no `Words` is looked up as it is."""
    if not isinstance(text, Words):
        return tr(text)
    values = (worded(value) if isinstance(value, Words) else value for value in text.values)
    return tr(text.template).format(*values) if text.values else tr(text.template)


def reason(error: Exception) -> str:
    """Why something could not be done: the sentence for the reader, or what kind of fault of ours it is."""
    return worded(error.sentence) if isinstance(error, CauserieError) else type(error).__name__


def number(count: int) -> str:
    """A number in the reader's figures, thousands set apart by a thin space."""
    here = QLocale() if QLocale().language() != QLocale.Language.C else QLocale(QLocale.Language.English)
    return here.toString(count).replace(here.groupSeparator(), "\u2009")


def speaker_count(count: int) -> str:
    """How many people speak, small numbers in words."""
    words = (
        tr("No speakers"),
        tr("One speaker"),
        tr("Two speakers"),
        tr("Three speakers"),
        tr("Four speakers"),
        tr("Five speakers"),
        tr("Six speakers"),
    )
    return words[count] if count < len(words) else tr("{} speakers", "One speaker", count)


def turn_count(count: int) -> str:
    """How many turns there are."""
    return tr("{} turns", "1 turn", count)


def word_count(count: int) -> str:
    """How many words there are."""
    return tr("{} words", "1 word", count)


def duration(minutes: float) -> str:
    """A time to read, rounded up to whole minutes."""
    whole = max(1, -int(-minutes // 1))
    hours, rest = divmod(whole, 60)
    if not hours:
        return tr("{} min").format(whole)
    return tr("{} h {} min").format(hours, rest) if rest else tr("{} h").format(hours)


def per_cent(share: float) -> str:
    """A share from 0 to 1."""
    return tr("{} %").format(round(share * 100))


def kind_name(kind: AnnotationKind) -> str:
    """What a kind of annotation is called."""
    return {
        AnnotationKind.IDEA: tr("Idea"),
        AnnotationKind.QUESTION: tr("Question"),
        AnnotationKind.REASON: tr("Reason"),
        AnnotationKind.OBJECTION: tr("Objection"),
        AnnotationKind.TERM: tr("Term"),
    }[kind]


def spoken_per_cent(share: float) -> str:
    """A share from 0 to 1, for the ear."""
    return tr("{} per cent").format(round(share * 100))


def spoken_duration(minutes: float) -> str:
    """A time to read, rounded up to whole minutes, for the ear."""
    hours, rest = divmod(max(1, -int(-minutes // 1)), 60)
    said_hours = tr("{} hours", "1 hour", hours)
    said_rest = tr("{} minutes", "1 minute", rest)
    return " ".join(words for words, number in ((said_hours, hours), (said_rest, rest)) if number)


def note_count(count: int) -> str:
    """How many notes there are."""
    return tr("{} notes", "1 note", count)


def bookmark_count(count: int) -> str:
    """How many bookmarks there are."""
    return tr("{} bookmarks", "1 bookmark", count)


def document_count(count: int) -> str:
    """How many documents there are."""
    return tr("{} documents", "1 document", count)


def merge_told(report: "MergeReport") -> str:
    """What became of a bundle."""
    changed = (
        tr("{} new", "1 new", report.new),
        tr("{} put back", "1 put back", report.put_back),
        tr("{} moved to the bin", "1 moved to the bin", report.binned),
        tr("{} deleted here and not brought back", "1 deleted here and not brought back", report.staying),
        tr("{} with a later text", "1 with a later text", report.texts),
        tr("{} notes added", "1 note added", report.notes),
        tr("{} newer", "1 newer", report.newer),
        tr("{} deleted", "1 deleted", report.deleted),
        tr("{} bookmarks added", "1 bookmark added", report.bookmarks),
    )
    counts = (
        *(report.new, report.put_back, report.binned, report.staying, report.texts),
        *(report.notes, report.newer, report.deleted, report.bookmarks),
    )
    told = [words for words, count in zip(changed, counts, strict=True) if count]
    said = f"{document_count(report.documents)}: {', '.join(told) or tr('nothing new')}"
    if report.both_ways:
        both = tr("{} kept both ways in their history", "1 kept both ways in its history", report.both_ways)
        said = f"{said}; {both}"
    if report.unattached:
        said = f"{said}; {tr('{} unattached', '1 unattached', report.unattached)}"
    return f"{said}."


def genre_word(genre: str) -> str:
    """What a document of a kind is; an unknown kind as it is."""
    return {
        "dialogue": tr("Dialogue"),
        "interview": tr("Interview"),
        "play": tr("Play"),
        "debate": tr("Debate or hearing"),
        "podcast": tr("Podcast"),
    }.get(genre, genre)


def genre_name(genre: str) -> str:
    """What documents of a kind are called together; empty for a kind that nobody knows."""
    return {
        "dialogue": tr("Dialogues"),
        "interview": tr("Interviews"),
        "play": tr("Plays"),
        "debate": tr("Debates and hearings"),
        "podcast": tr("Podcasts"),
    }.get(genre, "")


def day(moment: datetime, *, short: bool = False) -> str:
    """The day of a moment, as this reader's locale writes it."""
    here = moment.astimezone()
    written = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().toString(QDate(here.year, here.month, here.day), written)
