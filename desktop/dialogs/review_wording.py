"""What the review says, in words."""

from collections.abc import Sequence

from desktop.wording import tr, turn_count
from transcript.recovery.label_styles import LabelStyle
from transcript.resemblance import Reason, Suggestion
from transcript.review import Counts, Review


def counts_sentence(counts: Counts, *, stored: bool) -> str:
    """How much was found, and that nothing is decided yet; `stored` where the library has the document."""
    found = [turn_count(counts.turns), tr("{} sections", "1 section", counts.sections)]
    if counts.directions:
        found.append(tr("{} stage directions", "1 stage direction", counts.directions))
    if stored:
        return tr("{}. Nothing is changed until you apply it.").format(listed(found))
    return tr("{} found. Nothing is saved until you add it.").format(listed(found))


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: “A, B and C”."""
    if len(names) < 2:
        return "".join(names)
    return tr("{} and {}").format(", ".join(names[:-1]), names[-1])


def suggestion_sentence(review: Review, suggestion: Suggestion) -> str:
    """Who look like one speaker; two of the same name are told apart as they are written."""
    speakers = [review.document.speakers[index] for index in suggestion.speakers]
    names = [speaker.name for speaker in speakers]
    told = [
        speaker.labels[0] if names.index(name) < place and speaker.labels else name
        for place, (name, speaker) in enumerate(zip(names, speakers, strict=True))
    ]
    return tr("{} look like one speaker.").format(listed(list(dict.fromkeys(told))))


def reason_sentence(suggestion: Suggestion) -> str:
    """Why they look like one."""
    return {
        Reason.SAME: tr("The same name, and they never answer one another."),
        Reason.SHORTENED: tr("They never answer one another."),
        Reason.MISPRINTED: tr("One letter differs, and they never answer one another."),
    }[suggestion.reason]


def people_sentence(speakers: int, suggestions: Sequence[Suggestion]) -> str:
    """How many people there are likely to be; empty where the names say it themselves."""
    fewer = sum(len(suggestion.speakers) - 1 for suggestion in suggestions)
    people = speakers - fewer
    if not fewer:
        return ""
    return tr("likely {} people", "likely one person", people)


def looks_sentence(review: Review) -> str:
    """What is to be looked at in a file, in a word or two; empty where there is nothing."""
    if not review.document.speakers:
        return tr("No speakers found")
    count = len(review.doubts()) + len(review.suggestions())
    return tr("{} worth a look", "1 worth a look", count) if count else ""


def encoding_name(encoding: str) -> str:
    """What an encoding is called."""
    return {"windows-1252": "Windows-1252", "utf-8": "UTF-8"}.get(encoding, encoding)


def style_name(style: LabelStyle) -> str:
    """How speaker lines look."""
    return {
        "colon": tr("NAME: text"),
        "period": tr("NAME. text"),
        "dash": tr("NAME — text"),
        "own-line": tr("NAME on its own line"),
        "question": tr("Q. and A."),
        "time": tr("NAME and a time on their own line"),
        "blanks": tr("NAME, blanks, text"),
        "angles": tr("<NAME> text"),
        "brackets": tr("NAME [aside] text"),
        "heading": tr("Headings with names"),
    }.get(style.id, style.example)
