"""Labels that a row could begin with, one candidate for each way of printing them.

A candidate only says what could be a label if the file prints its labels that way;
whether it does is decided over the whole file in `grammars`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from transcript.recovery.dressed_labels import DRESSED, is_dressed, marked, minuted, said, undressed
from transcript.recovery.label import STAMP, Label
from transcript.recovery.lexicon import ABBREVIATED_TITLES, BARE_TITLES, RANKS, SAYING
from transcript.recovery.plain_labels import colon_shape, period_shape
from transcript.recovery.shapes import shape_of, shape_of_sure

_EXTRA = r"(?P<extra>(?:\s?[\[(（【〔][^\])）】〕\n]{1,120}[\])）】〕])*)"
_TITLED = rf"(?:(?:(?i:{ABBREVIATED_TITLES})|[^\W\d_a-z])\.\s?|\d{{1,2}}\.[ºª°]\s)*"
_UNIT = (
    r"(?:hours?|hrs?|Stunden?|heures?|horas?|or[ae]|timm[ae]r?|timer?|uur|godz\w*|час\w*"
    r"|[Mm]in\w*|мин\w*|хв\w*|[Ss]e[ckg]\w*|сек\w*)"
)
_NICKNAME = r"[\"“„«][\w .'’\-]{1,20}[\"”“»]"
_PHONE = r"\+\d[\d *().\-]{6,22}"
# initials and saints inside a name: Francis W. H. Adams, Erik St. Martin
_INITIAL = (
    r"(?:\s(?:(?i:St)|[^\W\d_a-z])\.(?:\s[^\W\d_a-z]\.)?\s[^\W\d_a-z][^:：.,\[\](){}\"“”«»!?;—–…|]{1,30}?)?"
    # and one that ends it, where the mark of the label still follows: `MME DE V..`
    r"(?:\s[^\W\d_a-z]\.(?=[.,:]))?"
)
_NAME = rf"[^\W_][^:：.,\[\](){{}}\"“”«»!?;—–…|]{{0,40}}?{_INITIAL}"

_COLON = re.compile(
    # the numbers of a question in parliament: `T1. [900431] Ms Roe:`
    rf"(?:>>+\s*)?(?:\w?\d{{1,3}}\.\s\[\d{{4,7}}\]\s)?(?:(?P<stamp>{STAMP})\s+[-–]?\s*)?"
    rf"(?P<name>{_PHONE}|[^\W_](?:\w+\s{_NICKNAME}\s)?[^:：\[\](){{}}（）【】〔〕\"“”«»!?;—]{{0,60}}?){_EXTRA}\s{{0,2}}[:：]"
    rf"(?:\s*(?P<after>{STAMP})(?=\s|$))?(?=\s|$|[^\s\d/.])"
)
_PERIOD = re.compile(
    rf"(?P<name>{_TITLED}{_NAME})(?P<aside>,\s[^.:!?]{{2,80}})?{_EXTRA}\s?\."
    r"(?P<mark>\s{0,2}[—–]\s?|\s{0,2}--?(?=\s)|--)?(?=\s|$|(?<=[—–\-]))"
)
_DASH = re.compile(rf"(?P<name>{_TITLED}{_NAME}){_EXTRA}\s?(?:[—–]|--?(?=\s))\s*(?=\S)")
_SPACED = re.compile(
    rf"(?P<name>{_TITLED}(?:[^\W\d_a-z]\s)?[^\W\d_a-z](?:[^\W\d_a-z]|['’\-])+(?:-\d{{1,2}}(?=\s))?{_INITIAL}(?:\s(?:[^\W_a-z]|['’#\-])+){{0,3}})"
    r"(?P<aside>,\s\[[^\]]{1,80}\])?(?:\s{2,}|\t)(?=\S)"
)
_BRACKETED = re.compile(rf"(?P<name>{_TITLED}{_NAME})\s[\[(][^\])]{{2,}}(?:[\])](?!\s?[.:—–])|$)")
_CHAT = re.compile(rf"(?:(?P<stamp>{STAMP})\s*)?<[@+%&~ ]?(?P<name>[^<>]{{1,40}})>\s+")
_FRAMED = re.compile(
    r"(?:\[(?P<square>[^\W_][^\[\](){}:!?\"“”]{0,40})\]|\((?P<round>[^\W\d_a-z][^\[\](){}:!?\"“”]{0,40})\))[:：]?\s+(?=\S)"
    r"|[{【〔](?P<other>[^\W_][^{}【】〔〕:!?\"“”]{0,40})[}】〕][:：]?\s*(?=\S)"
)
_TABLED = re.compile(rf"(?:(?P<stamp>{STAMP})\s{{2,}})?(?P<name>{_TITLED}{_NAME})\s{{3,}}(?=\S)")
_ALONE = re.compile(rf"(?P<name>{_TITLED}{_NAME}){_EXTRA}(?P<mark>[.:：]?)")
# `Roe, Minister for Harbours`: an office has a word written small inside, and more than `and`
_OF_SOMETHING = re.compile(r"[^\W\d_a-z][^:]*?\s(?!(?:and|und|et|e|y|и|och|og|en)\s)[^\W\d_A-Z]\w*\s.+")
_STAMPED = re.compile(
    rf"(?:(?P<before>{STAMP})\s+(?:[|\-–—·]\s+)?)?(?P<name>{_PHONE}|{_TITLED}[^\W_\d][^:：.,\[\](){{}}\"“”«»!?;—…|]{{0,45}}?"
    rf"{_INITIAL}(?:\s[^\W\d_a-z]\.)?(?:,\s[^\W\d_a-z]\w{{1,20}})?)(?:\s?[\[(][^\])\d]{{1,60}}[\])])?"
    rf"(?:,?\s+(?:[—–|\-·•]\s+)?(?P<stamp>{STAMP}|\d{{1,3}}\s{_UNIT}(?:\s\d{{1,2}}\s{_UNIT}){{0,2}}))?"
)
_ADDRESSED = re.compile(
    rf"(?P<stamp>{STAMP})\s+From\s+(?P<name>[^:：]{{1,40}}?)(?:\s+to\s+[^:：]{{1,40}}?)?\s?:(?=\s|$)"
)
_QUOTED = re.compile(r"(?P<name>[^\W\d_]{1,8})(?=[「『])")
_HEADING = re.compile(
    rf"(?:(?P<before>{STAMP})\s+(?:[|\-–—]\s+)?)?(?P<name>(?:[^\W\d_a-z]\.\s?){{2,3}}|{_TITLED}[^\W_][^:：.!?]*?{_INITIAL})(?:\s+(?P<stamp>{STAMP})|\s?[\[(][^\])]*[\])])?\s*(?P<mark>[:：]?)"
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
_TIMED = re.compile(rf"(?P<name>{_TITLED}{_NAME})\s*[,|–—\-]?\s+(?P<stamp>{STAMP})\s*[:|–—\-]?\s+(?=\S)")
_DEVICE = re.compile(r"(?P<name>[^\W\d_A-Z][\w.\-]{0,20}(?:\s[\w.\-'’]{1,20}){1,3})\s?[:：](?=\s|$)")
_LETTER = re.compile(r"(?P<name>[^\W\d_a-z])\.\s+(?=\S)(?![^\W\d_A-Z])")
# `二　顺　`: a name of two signs is set as wide as one of three
_WIDE = re.compile(r"(?P<name>[^\W\d_]\u3000[^\W\d_](?=\u3000)|[^\W\d_]{1,8})\u3000(?=\S)")
_ASIDE = re.compile(
    rf"(?P<name>{_TITLED}{_NAME})(?P<aside>,\s(?:[^\W\d_A-Z][^.:!?;]{{1,60}}|\[[^\]]{{1,80}}\]))\.?"
)
_SIGNATURE = re.compile(r"[^\W\d_A-Z][\w\-.]{2,30}(?<!\.)")
_UNDER_DRESS = frozenset((":", "own:", "own", "stamp", "says", "ownsays", "[t]"))
# An office written large, or several words of one: no direction is printed so.
_OFFICE = re.compile(
    rf"(?P<name>{_TITLED}{_NAME})\s?(?P<mark>--|–|—|,|\|)\s(?=\S*[^\W\d_a-z]|\S+\s\S)(?P<office>[^.:!?…]+(?:\.\w[^.:!?…]*)*[\w)\].])"
)
_UNIT_ALONE = re.compile(_UNIT)
_LONGEST_OFFICE, _LONGEST_ASIDE = 120, 80
_SENTENCE_ENDS = frozenset('.,;:!?…-—–”’"')
_NAMED_TWICE, _PARTED = re.compile(r"[^\W\d_a-z][\w.'’\-]*\s[^\W\d_a-z]"), re.compile(r"\s(?:--|–|—|\|)\s")
_BEHIND_ROLE = re.compile(r"[\])]\s?[\[(](?=[^\W\d_A-Z])")
_USUAL = 30  # letters of a name on a line of its own, which will come again
_IN_NAMES = frozenset("/.")  # of sites and files
_DASHES = frozenset("—–-")
_NO_LABEL = frozenset(".,;!?)]*\"'“‘«")
_TIME = re.compile(STAMP)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){2}")
_ABBREVIATED = re.compile(r"(?P<name>(?:[^\W\d_a-z]\.\s){1,3}[^\W\d_a-z])\.\s+(?=\S)")
_ONE_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_ASKS = frozenset("QAFRВО")
_ASKS_IN_WORDS = _ASKS | frozenset("DPV")
_FARTHEST = 130
_LONGEST_RANK = 6
_GOES_ON = frozenset(',;!?—–-…"”’')
_STAMP_ENDS = frozenset("0123456789])>}#mMs")
_STAMP_OPENS = frozenset("0123456789[(<{#")
_TRIM = " ,([{（【〔"


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
        body = _body(text, match)
        yield Label(":" if body < len(text) else "own:", match["name"], "small", body)
    elif text[-1] in _STAMP_ENDS and (match := _SIGNED.fullmatch(text)):
        yield Label("stamp", match["name"], "small", len(text), None, match["stamp"])
    elif _SIGNATURE.fullmatch(text):
        yield Label("own", text, "small", len(text))
    elif label := marked(text):
        yield label


def _signed(text: str) -> Label | None:
    """`10:02 ann-lee`, `10:02 ann-lee: hi`: a name written small behind a time."""
    match = _SIGNED_BEFORE.match(text) if text[0] in _STAMP_OPENS else None
    if match is None or not (match["mark"] or match.end() == len(text)):
        return None
    body = _body(text, match)
    style = (":" if body < len(text) else "own:") if match["mark"] else "stamp"
    return Label(style, match["name"], "small", body, None, match["stamp"])


def _timed(text: str) -> Label | None:
    """`Ann Lee 0:12 Speech`, `Ann Lee [0:12] speech`."""
    match = _TIMED.match(text) if ":" in text[:_FARTHEST] else None
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
            body = _after_blanks(text, end + 1)
            style = ":" if body < len(text) else "own:"
            return Label(style, text[:end].strip(), shape, body) if shape else None
    match = _COLON.match(text)
    if match is None or _parts_time(match):
        return None
    name = match["name"].strip()
    shape = shape_of_sure(name) or ("small" if name[0] == "+" else _shape_to_initial(name))
    if "," in name and (label := _with_office(text, match)):
        return label
    if not shape:
        return None
    body = _body(text, match)
    time = match["stamp"] or match["after"] or _time_in(match)
    aside = None if _time_in(match) else _span(match, "extra")
    return Label(":" if body < len(text) else "own:", name, shape, body, aside, time)


def _shape_to_initial(name: str) -> str:
    """The shape of `Sarah K.`: an initial ends a name where a colon or a time follows."""
    first, _, last = name.rpartition(" ")
    return shape_of(first) if first and len(last) == 2 and last[1] == "." and last[0].isupper() else ""


def _with_office(text: str, match: re.Match[str]) -> Label | None:
    """`Ann Lee, head of research at Acme: speech`; `Roe, Oak and Lind:` are three."""
    name, _, office = match["name"].partition(",")
    if not office.strip() or office.split()[-1].casefold() in SAYING:
        return None
    told = _OF_SOMETHING.fullmatch(office.strip()) or (
        " " in name and not shape_of_sure(match["name"].strip())
    )
    shape = shape_of(name.strip()) if told else ""
    body = _body(text, match)
    style = ":" if body < len(text) else "own:"
    return Label(style, name.strip(), shape, body, None, match["stamp"] or match["after"]) if shape else None


def _parts_time(match: re.Match[str]) -> bool:
    """Whether the colon stands between the hours and the minutes of a time behind a name."""
    after = match["after"]
    return match["name"][-1:].isdigit() and after is not None and match[0][-len(after) - 1] == ":"


def _period(text: str) -> Label | None:
    """`NAME. Speech`, `NAME.— Speech`, `NAME, direction. Speech`."""
    end = text.find(".", 0, _FARTHEST)
    if end < 0:
        return None
    label = _bare_title(text, end) if end < _LONGEST_RANK else None
    if label or (text[1:2] == "." and (label := _initials(text))):
        return label
    after = text[end + 1 : end + 3]
    apart = after == "  "
    if not after or (
        after[0] == " " and after[1:] not in _DASHES and not (apart and text[end + 3 : end + 4] in _DASHES)
    ):
        shape = period_shape(text[:end], apart=apart)
        if shape is not None:
            return _after_period(text, end, shape) if shape else None
    match = _PERIOD.match(text)
    if match is None:
        return None
    letter = _LETTER.match(text) if text[1:3] == ". " and not _INITIALS.match(text) else None
    if letter and not shape_of(match["name"].strip()):
        return Label(".", letter["name"], "caps", letter.end())
    name, aside = match["name"].strip(), _span(match, "aside")
    if match["aside"] and match["aside"].upper() == match["aside"]:
        name, aside = name + match["aside"].rstrip(), None
    elif match["aside"] and not (match["mark"] or (name.isupper() and (aside or " " in name))):
        return None
    shape = shape_of(name)
    if not shape or name.rstrip(".").casefold() in BARE_TITLES:
        return None
    body = _body(text, match)
    if shape == "caps" and len(text) - body > 3 and text[body:].isupper():
        return None
    style = (".—" if (match["mark"] or "").strip() else ".") if body < len(text) else "own."
    if style == ".—" and shape == "mixed":
        aside = None  # whom somebody speaks for: `Jana Roth, on behalf of the group. – Thank you.`
    return Label(style, name, shape, body, aside or _span(match, "extra"))


def _bare_title(text: str, end: int) -> Label | None:
    """`COL. Where is he?`: a title in capitals with small letters behind it is all of the name."""
    name = text[:end]
    if not name.isupper() or name.casefold() not in RANKS:
        return None
    behind = text[end + 1 :].split(None, 1)
    if not behind or _ONE_INITIAL.fullmatch(behind[0]):
        return None
    first = behind[0].strip("\"'“”‘’«»(.,:;!?")
    if first.isupper() and len(first) > 1:
        return None
    return Label(".", name, "caps", _after_blanks(text, end + 1))


def _initials(text: str) -> Label | None:
    """`L. C. J. Torn! By whom?`: the letters of an office."""
    match = _ABBREVIATED.match(text)
    return Label(".", match["name"], "mixed", match.end()) if match else None


def _lettered(text: str) -> Label | None:
    """`A. Speech`: a letter for a name, however short the speech."""
    match = _LETTER.match(text) if text[1:3] == ". " and text[0] not in _ASKS else None
    match = None if match and _INITIALS.match(text) else match
    return Label("l.", match["name"], "caps", match.end()) if match else None


def _after_period(text: str, end: int, shape: str) -> Label | None:
    """The label before a period at `end`, where there is nothing else between it and the speech."""
    body = _after_blanks(text, end + 1)
    if shape == "caps" and len(text) - body > 3 and text[body:].isupper():
        return None
    return Label("." if body < len(text) else "own.", text[:end].strip(), shape, body)


def _dash(text: str) -> Label | None:
    """`NAME — speech`, `NAME (party) – speech`."""
    match = _DASH.match(text) if "—" in text or "–" in text or "-" in text else None
    if (
        match is None
        or text[match.end("name") :][:1] == "."
        or not (shape := shape_of(match["name"].strip()))
    ):
        return None
    return Label("—", match["name"].strip(), shape, _body(text, match), _span(match, "extra"))


def _spaced(text: str) -> Label | None:
    """`NAME  Speech`: capitals and at least two blanks."""
    if "\u3000" in text[1:9] and (match := _WIDE.match(text)):
        return Label("\u3000", match["name"].replace("\u3000", ""), "uncased", match.end())
    if text[-1] in "」』" and (match := _QUOTED.match(text)):
        return Label("「", match["name"], "uncased", match.end())
    match = _SPACED.match(text) if "  " in text[:_FARTHEST] or "\t" in text[:_FARTHEST] else None
    if match is None or not (shape := shape_of(match["name"])):
        return None
    return Label("  ", match["name"], shape, match.end(), _span(match, "aside"))


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
    body = _body(text, match)
    return Label("<>", match["name"].strip(), "mixed", body, None, match["stamp"])


def _framed(text: str) -> Label | None:
    """`[Name] speech`, `(MAN) speech`."""
    match = _FRAMED.match(text) if text[0] in "[({【〔" else None
    if match is None:
        return None
    name = (match["square"] or match["round"] or match["other"]).strip()
    shape = shape_of_sure(name) if text[: match.end()].rstrip()[-1] in ":：" else shape_of(name)
    return Label("[n]", name, shape, match.end()) if shape and not _TIME.fullmatch(name) else None


def _tabled(text: str) -> Label | None:
    """`0:12   Name   speech`, the columns of a table."""
    match = _TABLED.match(text) if "   " in text[:_FARTHEST] else None
    if (
        match is None
        or not (shape := shape_of(match["name"].strip()))
        or (shape == "caps" and not match["stamp"])
    ):
        return None
    return Label("   ", match["name"].strip(), shape, match.end(), None, match["stamp"])


def _alone(text: str) -> Label | None:
    """`NAME` on a line of its own."""
    if len(text) <= _USUAL:
        return _known_alone(text)
    last, length = text[-1], len(text)
    if last in _GOES_ON or length > _LONGEST_OFFICE or (length > _LONGEST_ASIDE and last in _SENTENCE_ENDS):
        return None
    return _newly_alone(text)


def _newly_alone(text: str) -> Label | None:
    match = _ALONE.fullmatch(text) if len(text) <= 60 and text[-1] not in _GOES_ON else None
    if match is None or " -- " in text:
        return _alone_office(text) or (_alone_aside(text) if ", " in text else None)
    if not (shape := shape_of(match["name"].strip())):
        return None
    mark = match["mark"].replace("：", ":")
    time = _time_in(match)
    aside = None if time else _span(match, "extra")
    return Label("own" + mark, match["name"].strip(), shape, len(text), aside, time)


_known_alone = lru_cache(maxsize=8192)(_newly_alone)


def _alone_office(text: str) -> Label | None:
    """`Ann Lee -- Chief Executive Officer`, `Ann Lee, Mill & Sons` on a line of its own."""
    if text[-1] in _SENTENCE_ENDS:
        return None
    parted = "--" in text or "—" in text or "–" in text or "|" in text
    if not parted and ", " not in text:
        return None
    if not (_NAMED_TWICE.match(text) or (parted and _PARTED.search(text))):
        return None
    match = _OFFICE.fullmatch(text)
    if match is None or text.isupper() or shape_of(name := match["name"].strip()) not in ("mixed", "titled"):
        return None
    return Label("own", name, "mixed", len(text)) if match["mark"] != "," or " " in name else None


def _alone_aside(text: str) -> Label | None:
    """`NAME, direction` on a line of its own."""
    place = text.find(", ")
    if len(text) > _LONGEST_ASIDE or text[-1] in _GOES_ON or text[1:place].islower():
        return None  # and no name in capitals
    if "A" <= text[place + 2] <= "Z" or "." in text[place:-1]:
        return None
    match = _ASIDE.fullmatch(text)
    if match is None or shape_of(name := match["name"].strip()) != "caps":
        return None
    return Label("own", name, "caps", len(text), match.span("aside"))


def _stamped(text: str) -> Label | None:
    """`Name  0:12` or `0:12 Name` on a line of its own."""
    if len(text) > 70 or not (text[-1] in _STAMP_ENDS or text[0] in _STAMP_OPENS or _ends_in_unit(text)):
        return None
    match = _STAMPED.fullmatch(text)
    if (
        match is None
        or not (match["stamp"] or match["before"])
        or not (shape := "small" if text[0] == "+" else _shape_of_signed(match["name"].strip()))
    ):
        return None
    return Label("stamp", match["name"].strip(), shape, len(text), None, match["stamp"] or match["before"])


def _ends_in_unit(text: str) -> bool:
    """`… 12 seconds`."""
    words = text.rsplit(" ", 2) if text[-1].isalnum() else ()
    return len(words) == 3 and words[1].isdigit() and _UNIT_ALONE.fullmatch(words[2]) is not None


def _shape_of_signed(name: str) -> str:
    return shape_of_sure(name) or _shape_to_initial(name)


def _body(text: str, match: re.Match[str]) -> int:
    return _after_blanks(text, match.end())


def _after_blanks(text: str, place: int) -> int:
    """The offset of the first sign from `place` on that is no blank."""
    while text[place : place + 1].isspace():
        place += 1
    return place


def _time_in(match: re.Match[str]) -> str | None:
    """A time stamp in the brackets behind a name."""
    inner = match["extra"].strip()
    return inner if inner and _TIME.fullmatch(inner) else None


def _span(match: re.Match[str], group: str) -> tuple[int, int] | None:
    """Where a direction stands between name and punctuation; a role written large is none."""
    if not match[group]:
        return None
    start, end = match.span(group)
    if match[group].strip(_TRIM)[:1].isupper():
        # `Ms. Roe (Tavria) (spoke in French):` is what she is, and how she speaks
        behind = _BEHIND_ROLE.search(match[group])
        if group != "extra" or behind is None:
            return None
        start += behind.start() + 1
    return start, end


PARSERS: tuple[Parser, ...] = (
    _question,
    _colon,
    _period,
    _lettered,
    _dash,
    _spaced,
    _alone,
    _stamped,
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
SURE: tuple[Parser, ...] = (_colon, _stamped, _chat)
