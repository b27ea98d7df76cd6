"""Interviews that name nobody: P. and R., double bars, quoted subheads, marks of a transcriber."""

from transcript.document import Document
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

ASKED = ("Did you bring the ladder?", "And where is it?", "Then why do we wait?")
ANSWERED = ("I left it by the well.", "Where you told me.", "You always ask me that.")


def read(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "talk.txt"))


def turns(document: Document) -> list[tuple[str, str]]:
    people = [speaker.name for speaker in document.speakers]
    return [
        (people[block.speakers[0]], block.paragraphs[0].text)
        for block in document.blocks()
        if block.kind == "turn"
    ]


def test_questions_and_answers_in_letters_after_the_first_in_words():
    first, *others = zip(ASKED, ANSWERED, strict=True)
    text = [f"Pregunta. {first[0]}", f"Respuesta. {first[1]}"]
    for asked, answered in others:
        text += [f"P. {asked}", f"R. {answered}"]
    found = turns(read("\n\n".join(text)))
    assert {who for who, _ in found} == {"Pregunta", "Respuesta"}
    assert [words for _, words in found] == [
        words for pair in zip(ASKED, ANSWERED, strict=True) for words in pair
    ]


def test_other_single_letters_are_names():
    text = "\n\n".join(
        f"P. {asked}\n\nS. {answered}" for asked, answered in zip(ASKED, ANSWERED, strict=True)
    )
    assert {who for who, _ in turns(read(text))} == {"P", "S"}


def test_a_double_bar_asks_where_the_others_have_names():
    text = "\n".join(
        f"――{asked}\n大川　{answered}\n森　分かりません。"
        for asked, answered in zip(ASKED, ANSWERED, strict=True)
    )
    assert turns(read(text))[:3] == [("Q", ASKED[0]), ("大川", ANSWERED[0]), ("森", "分かりません。")]
    assert {who for who, _ in turns(read(text))} == {"Q", "大川", "森"}


def test_lines_of_wide_signs_are_joined_before_they_are_forty_long():
    said = "豆腐は一日で終わりますが、チーズは二年待ちますから、私は二年待つ人です。" * 3
    lines = "\n".join(said[at : at + 30] for at in range(0, len(said), 30))
    text = "\n".join(f"大川　{lines}\n森　{lines}" for _ in range(4))
    assert [words for _, words in turns(read(text))] == [said] * 8


def test_subheads_in_quotes_and_behind_signs():
    pairs = list(zip(("Mara Holt", "Ivo Grant") * 3, (*ASKED, *ANSWERED), strict=True))
    said = [f"{who}: {words}" for who, words in pairs]
    text = "\n\n".join([*said[:2], "“They took the ladder”", *said[2:4], "■ The well", *said[4:]])
    assert [section.heading for section in read(text).sections] == ["“They took the ladder”", "■ The well"]


def test_the_end_of_a_letter_is_no_heading():
    text = (
        "Mara: Read it.\n\nIvo: Here:\n\n“Bring it back as good as you had it, or do not bring it.\n\n"
        "“D. Vang”\n\nMara: Well.\n\nIvo: Well?\n\nMara: I said so.\n\nIvo: You did.\n"
    )
    assert read(text).sections == ()


def test_times_between_hashes_are_no_words():
    text = "\n\n".join(
        f"I: {asked}\n\nB1: {answered} #00:0{n}:10-{n}#"
        for n, (asked, answered) in enumerate(zip(ASKED, ANSWERED, strict=True))
    )
    document = read(text)
    assert [words for who, words in turns(document) if who == "B1"] == list(ANSWERED)
    assert [mark.value for mark in document.milestones] == ["00:00:10-0", "00:01:10-1", "00:02:10-2"]


def test_ranks_and_numbers_in_capitals_before_two_blanks():
    names = ("DS SMITH", "DC 4471 OAK", "REPLY", "JO ST. MARTIN", "WOMAN #2")
    said = (*ASKED, *ANSWERED) * 3
    text = "\n\n".join(f"{names[n % 5]:<20}{words}" for n, words in enumerate(said[:15]))
    found = turns(read(text))
    assert [words for _, words in found] == list(said[:15])
    assert len({who for who, _ in found}) == 5


def test_dashes_in_turn_ask_and_answer():
    text = "Mara Holt keeps the well of the mill.\n\n" + "\n\n".join(
        f"— {asked}\n\n— {answered}\n\nSo she says." if n == 2 else f"— {asked}\n\n— {answered}"
        for n, (asked, answered) in enumerate(zip(ASKED * 2, ANSWERED * 2, strict=True))
    )
    document = read(text)
    assert [who for who, _ in turns(document)] == ["Q", "A"] * 6
    assert document.block(0).kind == "prose"


def test_dashes_in_a_story_name_nobody():
    text = "\n\n".join(
        f"— {one} said the miller.\n\nHe went to the door.\n\n— {other} asked his wife."
        for one, other in zip(ANSWERED * 3, ASKED * 3, strict=True)
    )
    assert turns(read(text)) == []
