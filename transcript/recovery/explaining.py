"""How well one family of labels explains a file, and whom its labels name.

Labels name people when they come again where speeches open, are no words that the file writes small
in its sentences, and are spoken to; the speeches they open are the score of their family.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from transcript.model import Span, SpanRole
from transcript.recovery.dressed_labels import DRESSED, MARKED, MINUTED, SAID
from transcript.recovery.evidence import (
    COUNTS,
    SENTENCES,
    SURE,
    Context,
    Evidence,
    Explanation,
    coverage_of,
    may_be_name,
)
from transcript.recovery.keys import key_of
from transcript.recovery.label import Label
from transcript.recovery.lexicon import PARTICLES, QUESTIONS
from transcript.recovery.openings import SURELY
from transcript.recovery.talk import is_talk

# A person named `II` would speak often.
_OFTEN = 7
_QUOTES = ("“", '"', "«", "„", "‘", "「")
_LEAST_ALONE, _ALONE = 5, 0.6  # speeches of the only speaker, and their share of the paragraphs
_AGAIN = 8  # labels in full sentences that come so often name people, however long these speak
_DOUBTFUL = ("\u3000", "「", "bold", "[]", "[n]", "   ", *SENTENCES, "own", "own.", "_own", "_own.", "  ")
RARER = (DRESSED, SAID, "own" + SAID, MARKED, "[t]")  # families that must explain half of what is said


def explain(family: str, labels: dict[int, Label], context: Context) -> Explanation:
    """The people that the labels of a family would make, and how well they explain the file."""
    found: dict[str, list[int]] = defaultdict(list)
    for row, label in labels.items():
        found[key_of(label.name)].append(row)
    evidence = {name: _evidence(rows, labels, context) for name, rows in found.items()}
    explanation = Explanation(family, labels, evidence)
    explanation.people = {name for name, item in evidence.items() if _recurs(family, name, item, context)}
    explanation.people -= _sentences(explanation, context)
    if len(explanation.people) > 1:
        explanation.people |= {
            name
            for name, item in evidence.items()
            if item.strong * 3 >= len(item.rows) > 3 and may_be_name(name, family)
        }
    if not _is_talk(explanation, context):
        explanation.people = set()
    explanation.score = _score(explanation, context)
    return explanation


def _sentences(explanation: Explanation, context: Context) -> set[str]:
    """Labels in small letters that are no more than beginnings of sentences: `His wife said: “No.”`."""
    evidence, texts = explanation.evidence, context.rows.texts
    small = {name for name in explanation.people if evidence[name].shape == "sentence"}
    if small == explanation.people:
        return small
    uses: Counter[str] = Counter()
    for name in small:
        uses.update(dict.fromkeys(name.split(), len(evidence[name].rows)))
    return {
        name
        for name in small
        if any(context.small[word] > uses[word] * 1.5 for word in name.split()[1:] if word not in PARTICLES)
        or any(texts[row][explanation.labels[row].body :][:1] in _QUOTES for row in evidence[name].rows)
    }


def _evidence(rows: list[int], labels: Mapping[int, Label], context: Context) -> Evidence:
    openings = context.openings
    return Evidence(
        rows,
        strong=[openings[row] for row in rows].count(SURELY),
        counted=_are_counted(rows, labels, context.rows.texts),
        shapes=Counter([labels[row].shape for row in rows]),
    )


def _are_counted(rows: Sequence[int], labels: Mapping[int, Label], texts: Sequence[str]) -> bool:
    """Whether a number follows a label in four of five rows, or in both of two."""
    others = 0
    for row in rows if len(rows) > 1 else ():
        body = labels[row].body
        others += not texts[row][body : body + 1].isdigit()
        if others * 5 > len(rows):
            return False
    return len(rows) - others > 1 and (others == 0 or len(rows) > 2)


def _is_talk(explanation: Explanation, context: Context) -> bool:
    """Whether the labels that come again could be people at all, and no fields."""
    rows = sorted(row for name in explanation.people for row in explanation.evidence[name].rows)
    if explanation.family == "qa" or len(rows) < 4:
        return True
    return is_talk(
        context.rows, context.language, rows, [key_of(explanation.labels[row].name) for row in rows]
    )


def _recurs(family: str, name: str, item: Evidence, context: Context) -> bool:
    """Whether a label comes again in places where speeches open."""
    if not may_be_name(name, family) or (
        COUNTS.fullmatch(name) and len(item.rows) < (_OFTEN if family != ":" else 3)
    ):
        return False
    if family != "qa" and item.counted:
        return False
    if family == ":" and _is_printed_again(item.rows, context.rows.texts):
        return False
    if item.strong * 2 < len(item.rows) and (
        len(item.rows) < 3 or (family in SENTENCES and item.shape == "mixed")
    ):
        return False
    words = name.split()
    if family.startswith("heading"):
        return len(item.rows) > 1
    if item.shape == "sentence":
        return len(item.rows) > 3 and item.strong * 10 >= len(item.rows) * 9
    if item.shape == "small" or family.endswith(SAID):
        counts = [context.small[word] for word in words if word not in PARTICLES]
        return len(item.rows) > 2 and max(counts, default=0) <= len(item.rows) * 1.2
    if len(item.rows) < 2:
        return (
            (family == "qa" and name in QUESTIONS and bool(item.strong))
            or (family == "stamp" and bool(item.strong))
            or (
                bool(item.strong)
                and not family.lstrip("_-").startswith("own")
                and any(word in context.cast for word in words)
            )
        )
    written_small = max((context.small[word] for word in words if word not in PARTICLES), default=0)
    if family in SENTENCES and item.shape == "mixed":
        return written_small < 10 * len(item.rows) or any(word in context.cast for word in words)
    return True


def _is_printed_again(rows: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether rows in capitals are the same each time, as a title with its second part is."""
    first = texts[rows[0]]
    return (
        len(rows) > 1 and first == texts[rows[1]] and first.isupper() and len({texts[r] for r in rows}) == 1
    )


def _score(explanation: Explanation, context: Context) -> float:
    """The speeches explained, weighed by how surely labels of the family are labels."""
    spoken = [row for name in explanation.people for row in explanation.evidence[name].rows]
    if len(spoken) < 4 or not explanation.people:
        return 0.0
    coverage = coverage_of(
        spoken, context, apart=explanation.family.lstrip("_-").startswith(("own", "stamp", "heading"))
    )
    if len(explanation.people) < 2 and (coverage < _ALONE or not _may_be_alone(explanation, spoken)):
        return 0.0
    if explanation.family in _DOUBTFUL or explanation.family.startswith(RARER):
        shapes = Counter(explanation.labels[row].shape for row in spoken)
        small = shapes["mixed"] + shapes["small"] > len(spoken) // 2
        mixed = small or explanation.family in ("\u3000", "「") or explanation.family.startswith(RARER)
        # a sign, a name and a wide blank are enough together, and so is a row all in bold
        mixed = mixed and explanation.family != MINUTED and not _are_bold(explanation, spoken, context)
        again = len(spoken) >= _AGAIN * len(explanation.people) and explanation.family in SENTENCES
        cued = bool(context.rows.glued) and explanation.family.endswith(":")
        if coverage < ((0.2 if again else 0.5) if mixed and not cued else 0.03):
            return 0.0
    return len(spoken) * (0.5 + coverage)


def _are_bold(explanation: Explanation, spoken: Sequence[int], context: Context) -> bool:
    """Whether the labels have rows to themselves that are in bold from end to end."""
    texts, spans = context.rows.texts, context.rows.spans
    return explanation.family.startswith("own") and all(
        spans.get(row, ())[:1] == (Span(0, len(texts[row]), SpanRole.BOLD),) for row in spoken
    )


def _may_be_alone(explanation: Explanation, spoken: Sequence[int]) -> bool:
    """Whether the only person whose label comes again could be one: first and last name, or an answer."""
    if explanation.family not in SURE and not explanation.family.startswith("heading"):
        return False
    (person,) = explanation.people
    if len(spoken) < _LEAST_ALONE or explanation.evidence[person].strong < len(spoken):
        return False
    shape = explanation.evidence[person].shape
    return len(person.split()) > 1 or any(
        item.shape == shape and item.strong and may_be_name(name, explanation.family)
        for name, item in explanation.evidence.items()
        if name != person
    )
