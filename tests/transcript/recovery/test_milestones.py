"""A passage can be cited by the numbers that its source prints."""

from hashlib import sha256

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers.plain_text import source_of_text
from transcript.recovery.recover import recover


def recovered(text: str) -> Document:
    return recover(source_of_text(text, "a.txt", sha256(text.encode()).hexdigest()))


def points(document: Document, kind: str) -> list[tuple[str, str]]:
    """Every milestone of a kind with the words that follow it."""
    found = []
    for mark in document.milestones:
        if mark.kind == kind:
            paragraph = document.block(mark.place.block).paragraphs[mark.place.paragraph]
            found.append((mark.value, paragraph.text[mark.place.offset :]))
    return found


def spoken(document: Document) -> list[tuple[str, str]]:
    return [
        (document.speaker_name(number), " / ".join(paragraph.text for paragraph in block.paragraphs))
        for number, block in enumerate(document.blocks())
        if block.kind is BlockKind.TURN
    ]


TALK = [
    "     Q.   Did you see the ferry on the night of",
    "the storm?",
    "     A.   I saw its lamp, or I thought that I re-",
    "membered it.",
    "     Q.   How far out was it?",
    "     A.   A mile, perhaps",
    "more than that.",
    "     Q.   And then?",
    "     A.   Then it was gone.",
    "     Q.   Did anybody call the harbour master",
    "that night?",
    "     A.   Nobody did.",
]


def deposition(*, head: bool) -> str:
    lines = []
    for page, first in enumerate((0, 4, 8), 1):
        number = [f"{page:>60}", ""]
        body = [f"{line:2}   {text}" for line, text in enumerate(TALK[first : first + 4], 1)]
        lines += [*number, *body] if head else [*body, *number]
    return "\n".join(lines)


def test_numbered_lines_are_cited_by_page_and_line_where_they_begin() -> None:
    for head in (True, False):
        document = recovered(deposition(head=head))
        assert spoken(document)[0] == ("Q", "Did you see the ferry on the night of the storm?")
        assert [value for value, _ in points(document, "page")] == ["1", "2", "3"]
        lines = dict(points(document, "line"))
        assert lines["1:2"] == "the storm?"
        assert lines["1:4"] == "membered it."
        assert lines["2:3"] == "more than that."
        assert lines["3:3"] == "that night?"
        assert len(lines) == 12


def test_a_margin_that_names_page_and_line() -> None:
    lines = []
    for page, first in enumerate((0, 4, 8), 12):
        for line, text in enumerate(TALK[first : first + 4], 1):
            margin = f"{page:05}:{line:02}" if line == 1 else f"      {line:02}"
            lines.append(f"{margin} {text}")
    document = recovered("\n".join(lines))
    assert spoken(document)[1] == ("A", "I saw its lamp, or I thought that I remembered it.")
    assert {name for name, _ in spoken(document)} == {"Q", "A"}
    assert [value for value, _ in points(document, "page")] == ["12", "13", "14"]
    assert points(document, "page")[2][1] == "Then it was gone."
    cited = dict(points(document, "line"))
    assert (cited["12:2"], cited["12:4"], cited["13:3"]) == ("the storm?", "membered it.", "more than that.")


def test_minutes_of_a_chat_are_no_margin() -> None:
    said = [
        "Is the ferry in?",
        "It came at noon.",
        "And the mail?",
        "No mail today.",
        "None at all?",
        "None.",
    ]
    names = ["Oda", "Pim"] * 6
    lines = [f"10:{minute:02} {name}: {said[minute % 6]}" for minute, name in enumerate(names, 1)]
    document = recovered("\n".join(lines))
    assert {name for name, _ in spoken(document)} == {"Oda", "Pim"}
    assert points(document, "page") == points(document, "line") == []


BIRDS = ["gulls", "terns", "ducks", "geese", "swans"]


def test_a_page_begins_inside_a_paragraph_behind_its_printed_number() -> None:
    pages = [
        f"ODA. On that day the {bird} were so still that one could hear the\n\n\n- {number} -\n\n\n"
        f"wind, and nothing of the {bird}.\n\n"
        f"PIM. I never look at {bird}.\n\nODA. Never?\n\nPIM. No {bird}.\n\n"
        for number, bird in enumerate(BIRDS, 7)
    ]
    found = points(recovered("".join(pages)), "page")
    assert found == [(str(page), f"wind, and nothing of the {bird}.") for page, bird in enumerate(BIRDS, 7)]


def test_page_numbers_at_the_foot_before_form_feeds_name_the_page_above() -> None:
    pages = [
        f"ODA. Here I said that the {bird} would come.\n\n"
        f"PIM. So you did, and the {bird} came.\n\n   {number}\n\f"
        for number, bird in enumerate(BIRDS, 3)
    ]
    found = points(recovered("".join(pages)), "page")
    assert found == [
        (str(page), f"Here I said that the {bird} would come.") for page, bird in enumerate(BIRDS, 3)
    ]


def test_points_that_stand_behind_each_other_or_last_are_kept() -> None:
    text = (
        "ODA. Is the ferry in?\n\nPIM. It is.\n\n[[Page H7]]\n\n{time}  1400\n\n"
        "ODA. And the mail?\n\nPIM. No mail.\n\nODA. No?\n\nPIM. None.\n\n[[Page H8]]\n"
    )
    document = recovered(text)
    assert points(document, "page") == [("H7", "And the mail?"), ("H8", "")]
    assert points(document, "time") == [("1400", "And the mail?")]
    assert spoken(document)[-1] == ("Pim", "None.")


DIALOGUE = (
    "ODA. The wall by which we walked,{} and the gate, were built by my grandfather, {} who never\n"
    "asked what a wall is for.\n\n"
    "PIM. And do you ask?\n\n"
    "ODA. I do. A wall keeps the sea out{} and the gardens in, or so {} the mason told me.\n\n"
    "PIM. Then it is two things (see above) at once."
)


def marked(*marks: str) -> str:
    return DIALOGUE.format(*(f" {mark}" if not index % 2 else mark for index, mark in enumerate(marks)))


def words(document: Document) -> str:
    return " ".join(text for _, text in spoken(document))


def test_bracketed_marks_of_a_run_leave_the_text_and_are_kept_where_they_stood() -> None:
    document = recovered(marked("[71a]", "[71b]", "[71c]", "[71d]"))
    assert words(document) == words(recovered(DIALOGUE.replace(" {}", "").replace("{}", "")))
    assert [(value, text.strip().split(" ")[0]) for value, text in points(document, "stephanus")] == [
        ("71a", "and"),
        ("71b", "who"),
        ("71c", "and"),
        ("71d", "the"),
    ]


def test_other_marks_of_a_run_stay_and_are_pointed_at() -> None:
    for marks in (("203a", "203b", "203c", "203d"), ("(71 A)", "(71 B)", "(71 C)", "(71 D)")):
        document = recovered(marked(*marks))
        found = points(document, "stephanus")
        assert [value for value, _ in found] == [mark.strip("()").replace(" ", "").lower() for mark in marks]
        assert all(text.startswith(mark) for (_, text), mark in zip(found, marks, strict=True))


def test_references_that_do_not_run_on_are_no_milestones_and_stay() -> None:
    marks = ("[462c]", "[177d]", "[490e]", "[71a]")
    document = recovered(marked(*marks))
    assert points(document, "stephanus") == []
    assert all(mark in words(document) for mark in marks)


def test_pages_and_times_of_records_inside_a_line_leave_it() -> None:
    text = (
        "ODA. Is the ferry [[Page H123]] in?\n\nPIM. It is, and the {time}  1400 mail with it.\n\n"
        "ODA. [[Page H124]] And the parcels?\n\nPIM. None.\n"
    )
    document = recovered(text)
    assert [text for _, text in spoken(document)][:3] == [
        "Is the ferry in?",
        "It is, and the mail with it.",
        "And the parcels?",
    ]
    assert points(document, "page") == [("H123", "in?"), ("H124", "And the parcels?")]
    assert points(document, "time") == [("1400", "mail with it.")]


def test_times_inside_a_turn_stay_and_are_pointed_at() -> None:
    text = (
        "Oda: Is the ferry in? [00:00:07] I hear it.\n\nPim: It is [00:01:02] at the quay.\n\n"
        "Oda: And the mail?\n\nPim: None [00:02:10] today.\n"
    )
    found = points(recovered(text), "time")
    assert found == [
        ("00:00:07", "[00:00:07] I hear it."),
        ("00:01:02", "[00:01:02] at the quay."),
        ("00:02:10", "[00:02:10] today."),
    ]


def test_a_time_beside_a_name_is_the_time_of_the_turn_and_no_second_point() -> None:
    said = [
        "Is the ferry in?",
        "It came at noon.",
        "And the mail?",
        "No mail today.",
        "None at all?",
        "None.",
    ]
    names = ["Oda", "Pim"] * 3
    lines = [f"[00:0{n}:00] {name}: {said[n]}" for n, name in enumerate(names)]
    document = recovered("\n\n".join(lines))
    assert [document.block(number).time for number in range(6)] == [f"[00:0{n}:00]" for n in range(6)]
    assert points(document, "time") == []
