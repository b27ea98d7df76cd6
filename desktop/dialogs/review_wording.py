"""What the review says, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.wording import turn_count
from transcript.recovery.label_styles import LabelStyle
from transcript.resemblance import Reason, Suggestion
from transcript.review import Counts, Review


def _tr(text: str) -> str:
    return QCoreApplication.translate("review", text)


def _counted(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(count)


def counts_sentence(counts: Counts, *, stored: bool) -> str:
    """How much was found, and that nothing is decided yet; `stored` where the library has the document."""
    turns = turn_count(counts.turns)
    sections = _counted(counts.sections, _tr("1 section"), _tr("{} sections"))
    directions = _counted(counts.directions, _tr("1 stage direction"), _tr("{} stage directions"))
    if stored:
        return _tr("{}, {} and {}. Nothing is changed until you apply it.").format(
            turns, sections, directions
        )
    return _tr("{}, {} and {} found. Nothing is saved until you add it.").format(turns, sections, directions)


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: “A, B and C”."""
    if len(names) < 2:
        return "".join(names)
    return _tr("{} and {}").format(", ".join(names[:-1]), names[-1])


def suggestion_sentence(review: Review, suggestion: Suggestion) -> str:
    """Who look like one speaker; two of the same name are told apart as they are written."""
    speakers = [review.document.speakers[index] for index in suggestion.speakers]
    names = [speaker.name for speaker in speakers]
    told = [
        speaker.labels[0] if names.index(name) < place and speaker.labels else name
        for place, (name, speaker) in enumerate(zip(names, speakers, strict=True))
    ]
    return _tr("{} look like one speaker.").format(listed(list(dict.fromkeys(told))))


def reason_sentence(suggestion: Suggestion) -> str:
    """Why they look like one."""
    return {
        Reason.SAME: _tr("The same name, and they never answer one another."),
        Reason.SHORTENED: _tr("They never answer one another."),
        Reason.MISPRINTED: _tr("One letter differs, and they never answer one another."),
    }[suggestion.reason]


def people_sentence(speakers: int, suggestions: Sequence[Suggestion]) -> str:
    """How many people there are likely to be; empty where the names say it themselves."""
    fewer = sum(len(suggestion.speakers) - 1 for suggestion in suggestions)
    people = speakers - fewer
    if not fewer:
        return ""
    return _tr("likely one person") if people == 1 else _tr("likely {} people").format(people)


def looks_sentence(review: Review) -> str:
    """What is to be looked at in a file, in a word or two; empty where there is nothing."""
    if not review.document.speakers:
        return _tr("No speakers found")
    count = len(review.doubts()) + len(review.suggestions())
    return _tr("{} worth a look").format(count) if count else ""


def encoding_name(encoding: str) -> str:
    """What an encoding is called."""
    return {"windows-1252": "Windows-1252", "utf-8": "UTF-8"}.get(encoding, encoding)


def style_name(style: LabelStyle) -> str:
    """How speaker lines look."""
    return {
        "colon": _tr("NAME: text"),
        "period": _tr("NAME. text"),
        "dash": _tr("NAME — text"),
        "own-line": _tr("NAME on its own line"),
        "question": _tr("Q. and A."),
        "time": _tr("NAME and a time on their own line"),
        "blanks": _tr("NAME, blanks, text"),
        "angles": _tr("<NAME> text"),
        "brackets": _tr("NAME [aside] text"),
        "heading": _tr("Headings with names"),
    }.get(style.id, style.example)
