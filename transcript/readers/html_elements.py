"""What the elements of HTML are to a reader of conversations."""

import re
from collections.abc import Mapping

from transcript.model import SpanRole


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var", "address"})
VOID = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul xmp listing plaintext"
)
UNREAD = _names("head script style template svg math noscript iframe object select textarea audio video")
ENDED_BY: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr", "td", "th"}), frozenset({"table"})),
}
"""For a start tag: the open elements that it ends without an end tag, and where to stop looking."""
_SPEAKER_CLASSES = frozenset(
    {"speaker", "speaker-name", "persona", "character", "person", "name", "interviewer", "interviewee"}
)
# What stands beside a page's own text: ways to other pages, to share it, to answer it.
_BESIDE = frozenset({"nav", "footer", "aside", "form"})
_BESIDE_CLASS = re.compile(
    r"(?:^|[-_])(?:nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|ing)|sharedaddy|social|comments?"
    r"|respond|related|sidebar|footer|colophon|cookies?|newsletter|subscribe|skip|tags|tagcloud|widget"
    r"|adverts?|advertisement|promo|pagination|sponsor)(?:[-_]|$)"
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_DIRECTION_TYPES = frozenset({"z3998:stage-direction", "stage-direction", "stagedir", "stage-directions"})


def is_beside(tag: str, given: Mapping[str, str]) -> bool:
    """Whether an element holds what the page puts beside its text."""
    if tag in _BESIDE:
        return True
    if tag in _WHOLE or tag not in BLOCKS:
        return False
    named = f"{given.get('class', '')} {given.get('id', '')}".lower().split()
    return any(_BESIDE_CLASS.search(name) for name in named)


_NOTHING: frozenset[str] = frozenset()


def types_of(given: dict[str, str]) -> frozenset[str]:
    """The classes, `epub:type`s and roles of an element, in small letters."""
    if not given:
        return _NOTHING
    named = f"{given.get('epub:type', '')} {given.get('class', '')} {given.get('role', '')}"
    return frozenset(named.lower().replace("doc-", "").split())


def roles_of(tag: str, types: frozenset[str], given: dict[str, str]) -> list[SpanRole]:
    """What an inline element says of its text; a speaker's name counts as bold."""
    style = given.get("style", "").replace(" ", "").lower()
    roles = []
    if types & _DIRECTION_TYPES:
        roles.append(SpanRole.DIRECTION)
    elif (
        tag in _BOLD
        or "font-weight:bold" in style
        or (types & _SPEAKER_CLASSES and (tag not in BLOCKS or tag == "p"))
    ):
        roles.append(SpanRole.BOLD)
    elif tag in _ITALIC or "font-style:italic" in style:
        roles.append(SpanRole.ITALIC)
    if "noteref" in types:
        roles.append(SpanRole.NOTE)
    return roles
