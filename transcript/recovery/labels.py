"""Labels that a row could begin with, one candidate for each way of printing them.

A candidate only says what could be a label if the file prints its labels that way;
whether it does is decided over the whole file in `grammars`.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from transcript.recovery.dressed_labels import DRESSED, is_dressed, marked, minuted, said, undressed
from transcript.recovery.label import STAMP, Label
from transcript.recovery.label_parts import (
    EXTRA,
    INITIAL,
    NAME,
    TIME,
    TITLED,
    after_blanks,
    body_of,
    shape_to_initial,
    span_of,
    time_in,
)
from transcript.recovery.lexicon import SAYING
from transcript.recovery.lone_labels import PHONE, STAMP_ENDS, STAMP_OPENS, alone, stamped
from transcript.recovery.period_labels import ASKS, FARTHEST, lettered, period
from transcript.recovery.plain_labels import colon_shape, ends_in_saying
from transcript.recovery.shapes import shape_of, shape_of_sure

_NICKNAME = r"[\"“„«][\w .'’\-]{1,20}[\"”“»]"

_COLON = re.compile(
    # the numbers of a question in parliament: `T1. [900431] Ms Roe:`
    rf"(?:>>+\s*)?(?:\w?\d{{1,3}}\.\s\[\d{{4,7}}\]\s)?(?:(?P<stamp>{STAMP})\s+[-–]?\s*)?"
    rf"(?P<name>{PHONE}|[^\W_](?:\w+\s{_NICKNAME}\s)?[^:：\[\](){{}}（）【】〔〕\"“”«»!?;—]{{0,60}}?){EXTRA}\s{{0,2}}[:：]"
    rf"(?:\s*(?P<after>{STAMP})(?=\s|$))?(?=\s|$|[^\s\d/.])"
)
_DASH = re.compile(rf"(?P<name>{TITLED}{NAME}){EXTRA}\s?(?:[—–]|--?(?=\s))\s*(?=\S)")
_SPACED = re.compile(
    rf"(?P<name>{TITLED}(?:[^\W\d_a-z]\s)?[^\W\d_a-z](?:[^\W\d_a-z]|['’\-])+(?:-\d{{1,2}}(?=\s))?{INITIAL}(?:\s(?:[^\W_a-z]|['’#\-])+){{0,3}})"
    r"(?P<aside>,\s\[[^\]]{1,80}\])?(?:\s{2,}|\t)(?=\S)"
)
_BRACKETED = re.compile(rf"(?P<name>{TITLED}{NAME})\s[\[(][^\])]{{2,}}(?:[\])](?!\s?[.:—–])|$)")
_CHAT = re.compile(rf"(?:(?P<stamp>{STAMP})\s*)?<[@+%&~ ]?(?P<name>[^<>]{{1,40}})>\s+")
_FRAMED = re.compile(
    r"(?:\[(?P<square>[^\W_][^\[\](){}:!?\"“”]{0,40})\]|\((?P<round>[^\W\d_a-z][^\[\](){}:!?\"“”]{0,40})\))[:：]?\s+(?=\S)"
    r"|[{【〔](?P<other>[^\W_][^{}【】〔〕:!?\"“”]{0,40})[}】〕][:：]?\s*(?=\S)"
)
_TABLED = re.compile(rf"(?:(?P<stamp>{STAMP})\s{{2,}})?(?P<name>{TITLED}{NAME})\s{{3,}}(?=\S)")
# `Roe, Minister for Harbours`: an office has a word written small inside, and more than `and`
_OF_SOMETHING = re.compile(r"[^\W\d_a-z][^:]*?\s(?!(?:and|und|et|e|y|и|och|og|en)\s)[^\W\d_A-Z]\w*\s.+")
_ADDRESSED = re.compile(
    rf"(?P<stamp>{STAMP})\s+From\s+(?P<name>[^:：]{{1,40}}?)(?:\s+to\s+[^:：]{{1,40}}?)?\s?:(?=\s|$)"
)
_QUOTED = re.compile(r"(?P<name>[^\W\d_]{1,8})(?=[「『])")
_HEADING = re.compile(
    rf"(?:(?P<before>{STAMP})\s+(?:[|\-–—]\s+)?)?(?P<name>(?:[^\W\d_a-z]\.\s?){{2,3}}|{TITLED}[^\W_][^:：.!?]*?{INITIAL})(?:\s+(?P<stamp>{STAMP})|\s?[\[(][^\])]*[\])])?\s*(?P<mark>[:：]?)"
)
_QUESTION = re.compile(
    r"(?P<name>[QAFRDPVВО]|(?i:Question|Answer|Frage|Antwort|Вопрос|Ответ|Demande|Réponse|Domanda|Risposta|"
    r"Pregunta|Respuesta|Pergunta|Resposta|Vraag|Antwoord))"
    r"(?P<count>\s\d{1,3})?(?:\s?[.:]\s+|\.?\s{2,}|\.--?\s?|\.—)(?=\S)"
)
_HANDLE = re.compile(r"(?P<name>[^\W\d_A-Z][\w\-]{2,30})\s?[:：](?=\s|$)")
_SIGNED = re.compile(
    rf"(?P<name>[^\W\d_A-Z][\w\-.]{{1,30}}(?:\s[^\W\d_A-Z][\w\-.]{{1,30}})?),?\s+(?:[—–|\-·•]\s+)?(?P<stamp>{STAMP})"
)
_SIGNED_BEFORE = re.compile(
    rf"(?P<stamp>{STAMP})\s+(?:[|\-–—·]\s+)?(?P<name>[^\W\d_A-Z][\w\-.]{{1,30}})(?P<mark>:?)(?=\s|$)"
)
_TIMED = re.compile(rf"(?P<name>{TITLED}{NAME})\s*[,|–—\-]?\s+(?P<stamp>{STAMP})\s*[:|–—\-]?\s+(?=\S)")
_DEVICE = re.compile(r"(?P<name>[^\W\d_A-Z][\w.\-]{0,20}(?:\s[\w.\-'’]{1,20}){1,3})\s?[:：](?=\s|$)")
# `二　顺　`: a name of two signs is set as wide as one of three
_WIDE = re.compile(r"(?P<name>[^\W\d_]\u3000[^\W\d_](?=\u3000)|[^\W\d_]{1,8})\u3000(?=\S)")
_SIGNATURE = re.compile(r"[^\W\d_A-Z][\w\-.]{2,30}(?<!\.)")
_UNDER_DRESS = frozenset((":", "own:", "own", "stamp", "says", "ownsays", "[t]"))
_IN_NAMES = frozenset("/.")  # of sites and files
_NO_LABEL = frozenset(".,;!?)]*\"'“‘«")
_ASKS_IN_WORDS = ASKS | frozenset("DPV")


Parser = Callable[[str], Label | None]


def labels_of(text: str, parsers: Sequence[Parser] = ()) -> Sequence[Label]:
    """Every label the row could begin with, one for each style that `parsers` (all) know."""
    first = text[0]
    if first.islower():
        return list(_handles(text))
    if first in _NO_LABEL:
        return ()
    if not first.isalnum() and is_dressed(first):
        return list(_dressed_labels(text))
    return [label for parse in parsers or PARSERS if (label := parse(text)) is not None]


def _dressed_labels(text: str) -> Iterator[Label]:
    """Labels behind a bullet, an `@` or a picture, as if there were none."""
    if label := minuted(text):
        yield label
        return
    bare, cut = undressed(text)
    for label in labels_of(bare) if bare else ():
        if label.style in _UNDER_DRESS:
            aside = label.aside and (label.aside[0] + cut, label.aside[1] + cut)
            yield label._replace(style=DRESSED + label.style, body=label.body + cut, aside=aside)


def _handles(text: str) -> Iterator[Label]:
    """`ann-lee: hi`: a name written small, as people sign in."""
    if (match := _HANDLE.match(text)) or ((match := _DEVICE.match(text)) and not match["name"].islower()):
        body = body_of(text, match)
        yield Label(":" if body < len(text) else "own:", match["name"], "small", body)
    elif text[-1] in STAMP_ENDS and (match := _SIGNED.fullmatch(text)):
        yield Label("stamp", match["name"], "small", len(text), None, match["stamp"])
    elif _SIGNATURE.fullmatch(text):
        yield Label("own", text, "small", len(text))
    elif label := marked(text):
        yield label


def _signed(text: str) -> Label | None:
    """`10:02 ann-lee`, `10:02 ann-lee: hi`: a name written small behind a time."""
    match = _SIGNED_BEFORE.match(text) if text[0] in STAMP_OPENS else None
    if match is None or not (match["mark"] or match.end() == len(text)):
        return None
    body = body_of(text, match)
    style = (":" if body < len(text) else "own:") if match["mark"] else "stamp"
    return Label(style, match["name"], "small", body, None, match["stamp"])


def _timed(text: str) -> Label | None:
    """`Ann Lee 0:12 Speech`, `Ann Lee [0:12] speech`."""
    match = _TIMED.match(text) if ":" in text[:FARTHEST] else None
    if match is None or not (shape := shape_of(match["name"].strip())):
        return None
    return Label("[t]", match["name"].strip(), shape, match.end(), None, match["stamp"])


def heading_label(text: str) -> Label | None:
    """A heading of the format that names who speaks: `### Name:`, `## Name (0:12)`."""
    match = _HEADING.fullmatch(text) if len(text) <= 70 else None
    if match is None:
        return None
    style = "heading:" if match["mark"] else "heading"
    return Label(style, match["name"].strip(), "mixed", len(text), None, match["stamp"] or match["before"])


def _question(text: str) -> Label | None:
    """`Q.` and `A.` of examinations, with or without the period."""
    match = _QUESTION.match(text) if text[0] in _ASKS_IN_WORDS else None
    return Label("qa", match["name"], "caps", match.end()) if match else None


def _colon(text: str) -> Label | None:
    """`NAME: speech`, with a stamp or a role around the name."""
    end = text.find(":")
    if end < 0 and (end := text.find("：")) < 0:
        return None
    after = text[end + 1 : end + 2]
    if not after.isdecimal() and after not in _IN_NAMES and text.find(":", end + 1) < 0:
        shape = colon_shape(text[:end])
        if shape is not None and "," not in text[:end]:
            body = after_blanks(text, end + 1)
            style = ":" if body < len(text) else "own:"
            return Label(style, text[:end].strip(), shape, body) if shape else None
    match = _COLON.match(text)
    if match is None or _parts_time(match):
        return None
    name = match["name"].strip()
    shape = shape_of_sure(name) or ("small" if name[0] == "+" else shape_to_initial(name))
    if "," in name and (label := _with_office(text, match)):
        return label
    if not shape or ends_in_saying(name):
        return None
    body = body_of(text, match)
    time = match["stamp"] or match["after"] or time_in(match)
    aside = None if time_in(match) else span_of(match, "extra")
    return Label(":" if body < len(text) else "own:", name, shape, body, aside, time)


def _with_office(text: str, match: re.Match[str]) -> Label | None:
    """`Ann Lee, head of research at Acme: speech`; `Roe, Oak and Lind:` are three."""
    name, _, office = match["name"].partition(",")
    if not office.strip() or office.split()[-1].casefold() in SAYING:
        return None
    told = _OF_SOMETHING.fullmatch(office.strip()) or (
        " " in name and not shape_of_sure(match["name"].strip())
    )
    shape = shape_of(name.strip()) if told else ""
    body = body_of(text, match)
    style = ":" if body < len(text) else "own:"
    return Label(style, name.strip(), shape, body, None, match["stamp"] or match["after"]) if shape else None


def _parts_time(match: re.Match[str]) -> bool:
    """Whether the colon stands between the hours and the minutes of a time behind a name."""
    after = match["after"]
    return match["name"][-1:].isdigit() and after is not None and match[0][-len(after) - 1] == ":"


def _dash(text: str) -> Label | None:
    """`NAME — speech`, `NAME (party) – speech`."""
    match = _DASH.match(text) if "—" in text or "–" in text or "-" in text else None
    if (
        match is None
        or text[match.end("name") :][:1] == "."
        or not (shape := shape_of(match["name"].strip()))
    ):
        return None
    return Label("—", match["name"].strip(), shape, body_of(text, match), span_of(match, "extra"))


def _spaced(text: str) -> Label | None:
    """`NAME  Speech`: capitals and at least two blanks."""
    if "\u3000" in text[1:9] and (match := _WIDE.match(text)):
        return Label("\u3000", match["name"].replace("\u3000", ""), "uncased", match.end())
    if text[-1] in "」』" and (match := _QUOTED.match(text)):
        return Label("「", match["name"], "uncased", match.end())
    match = _SPACED.match(text) if "  " in text[:FARTHEST] or "\t" in text[:FARTHEST] else None
    if match is None or not (shape := shape_of(match["name"])):
        return None
    return Label("  ", match["name"], shape, match.end(), span_of(match, "aside"))


def _bracketed(text: str) -> Label | None:
    """`NAME [aside] speech`, without any punctuation behind the name."""
    match = _BRACKETED.match(text) if "[" in text or "(" in text else None
    if match is None or _timed(text) or not (shape := shape_of(match["name"].strip())):
        return None
    return Label("[]", match["name"].strip(), shape, match.end("name") + 1)


def _chat(text: str) -> Label | None:
    """`[12:03] <ann> hi`."""
    match = _CHAT.match(text) if "<" in text[:40] else None
    if match is None:
        return _addressed(text) if " From " in text[:40] else None
    return Label("<>", match["name"], "mixed", match.end(), None, match["stamp"])


def _addressed(text: str) -> Label | None:
    """`10:02:11 From Ann to Everyone: hi`, the speech on the same row or below."""
    match = _ADDRESSED.match(text)
    if match is None:
        return None
    body = body_of(text, match)
    return Label("<>", match["name"].strip(), "mixed", body, None, match["stamp"])


def _framed(text: str) -> Label | None:
    """`[Name] speech`, `(MAN) speech`."""
    match = _FRAMED.match(text) if text[0] in "[({【〔" else None
    if match is None:
        return None
    name = (match["square"] or match["round"] or match["other"]).strip()
    shape = shape_of_sure(name) if text[: match.end()].rstrip()[-1] in ":：" else shape_of(name)
    return Label("[n]", name, shape, match.end()) if shape and not TIME.fullmatch(name) else None


def _tabled(text: str) -> Label | None:
    """`0:12   Name   speech`, the columns of a table."""
    match = _TABLED.match(text) if "   " in text[:FARTHEST] else None
    if (
        match is None
        or not (shape := shape_of(match["name"].strip()))
        or (shape == "caps" and not match["stamp"])
    ):
        return None
    return Label("   ", match["name"].strip(), shape, match.end(), None, match["stamp"])


PARSERS: tuple[Parser, ...] = (
    _question,
    _colon,
    period,
    lettered,
    _dash,
    _spaced,
    alone,
    stamped,
    _bracketed,
    _chat,
    _framed,
    _tabled,
    _signed,
    _timed,
    said,
    marked,
)
# Those whose labels are hardly anything else: `Name:`, a name beside a time, `<name>`.
SURE: tuple[Parser, ...] = (_colon, stamped, _chat)
