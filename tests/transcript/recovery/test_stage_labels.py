"""Labels of plays, trials and parliaments that only the rest of the file explains."""

from itertools import cycle

from transcript.document import Document
from transcript.model import BlockKind
from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover

SAID = (
    "Who has taken my key from the nail?",
    "I saw it there this morning, my lord.",
    "Then you must have seen who took it.",
    "I saw nobody at all, and I told you so.",
    "What did you do then?",
    "We looked for it in the yard.",
)


def read(text: str) -> Document:
    return recover(read_source_bytes(text.encode(), "a.txt"))


def labelled(*labels: str, times: int = 2) -> str:
    return "\n\n".join(f"{label} {said}" for label, said in zip(cycle(labels), SAID * times, strict=False))


def speakers(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def said(document: Document) -> list[str]:
    return [block.paragraphs[0].text for block in document.blocks() if block.kind is BlockKind.TURN]


def test_abbreviations_that_always_follow_belong_to_the_name():
    document = read(labelled("Mr. Att. Gen.", "Cl. of Arr.", "Prisoner."))
    assert speakers(document) == ["Mr. Att. Gen", "Cl. of Arr", "Prisoner"]
    assert said(document)[:2] == list(SAID[:2])


def test_initials_are_a_name_where_they_come_again():
    document = read(labelled("L. C. J.", "Prisoner.", "Mr. Roe."))
    assert speakers(document) == ["L. C. J", "Prisoner", "Mr. Roe"]


def test_initials_of_an_author_are_no_label():
    document = read("A. B. Roe\n\nThe Key\n\n" + labelled("ADA.", "BEN."))
    assert speakers(document) == ["Ada", "Ben"]


def test_a_rank_in_capitals_is_a_name():
    document = read(labelled("COL.", "ADA.", "CAPT. ROE."))
    assert speakers(document) == ["Col", "Ada", "Capt. Roe"]


def test_a_rank_in_italics_is_a_name():
    document = read(labelled("_Capt._", "_Ada._"))
    assert speakers(document) == ["Capt", "Ada"]


def test_who_holds_an_office_is_told_in_brackets():
    text = labelled("Ada Roe:", "Ben Oak:").replace("Ada Roe:", "The Minister for Keys (Ada Roe):", 1)
    assert speakers(read(text)) == ["Ada Roe", "Ben Oak"]


def test_an_office_behind_a_name_on_a_line_of_its_own():
    text = labelled("Dr. Ada Roe (Left):\n", "Oak, Minister for Keys and Locks:\n")
    assert speakers(read(text)) == ["Dr. Ada Roe", "Oak"]


def test_how_somebody_speaks_stands_behind_what_they_are():
    text = labelled("Ms. Roe (Ardenia) (spoke in French):", "Mr. Oak (Norland):")
    document = read(text)
    assert speakers(document) == ["Ms. Roe", "Mr. Oak"]
    assert said(document)[0] == f"(spoke in French) {SAID[0]}"


def test_a_listed_person_may_be_written_like_no_name():
    cast = "DRAMATIS PERSONAE\n\nADA, a smith\nOLD WOMAN WITH A BUNDLE\nBEN, her son\n\n"
    document = read(cast + labelled("Ada.", "Ben.", "Old woman with a bundle.", "Ben.", times=4))
    assert speakers(document) == ["Ada", "Ben", "Old woman with a bundle"]


def test_numbered_people_are_people():
    assert speakers(read(labelled("1-й мужик.", "Ада.", "2-й мужик.", times=4)))[0] == "1-й мужик"


def test_an_initial_may_end_a_name_behind_its_title():
    assert "Mme de V." in speakers(read(labelled("MME DE V..\n", "ADA.\n", times=3)))


def test_questions_of_a_lesson_are_counted():
    text = "\n".join(
        f"  Frage {number}. Was ist das?\n    Antwort. Das ist ein Ding, das ich kenne."
        for number in range(1, 8)
    )
    assert speakers(read(text)) == ["Frage", "Antwort"]


def test_wide_brackets_tell_how_somebody_speaks():
    text = "\n".join(
        ("甲：你看見我的鑰匙嗎？", "乙（低聲）：我沒有看見。", "甲：那麼是誰？", "乙：我不知道你說什麼。") * 2
    )
    text += "\n甲、乙：是我們！"
    document = read(text)
    assert speakers(document) == ["甲", "乙"]
    assert said(document)[1] == "（低聲） 我沒有看見。"


def test_a_note_of_the_editor_is_no_speech():
    text = labelled("ADA.--", "BEN.--") + "\n\nTRANSCRIBER'S NOTE.--One letter was mended."
    assert speakers(read(text)) == ["Ada", "Ben"]


def test_somebody_without_a_name_speaks():
    text = labelled("Mr. Roe:", "Mme Oak:") + "\n\nUne voix: Oh !\n\nAn hon. member: Shame!"
    assert speakers(read(text)) == ["Mr. Roe", "Mme Oak", "Une voix", "An hon. member"]


def test_a_title_before_a_name_tells_who_speaks_once():
    text = labelled("Coroner:", "Mr. Roe:", "Witness:") + "\n\nMr. Oak (from the door):  That is a lie!"
    assert speakers(read(text))[-1] == "Mr. Oak"


def test_names_alone_on_a_line_stand_beside_names_with_blanks():
    cast = "CHARACTERS\n==========\n\nADA ROE\nBEN\nA BELL-FOUNDER\n\n"
    text = cast + labelled("ADA ROE ", "BEN ", times=3) + "\n\n"
    text += "ADA ROE\nYou have told me nothing\nof all you know.\n\nBELL-FOUNDER\nNor did I."
    assert speakers(read(text)) == ["Ada Roe", "Ben", "Bell-Founder"]


def test_letters_that_machines_misread_are_the_same_person():
    document = read(
        labelled("MILLER.", "COUNTESS.") + "\n\nMlLLER. I am he.\n\nC0UNTESS. You!\n\nCOTJNTESS. Oh!"
    )
    assert speakers(document) == ["Miller", "Countess"]
    assert [doubt.kind for doubt in document.doubts].count("misprint") == 3


def test_a_label_with_an_office_may_be_too_long_for_its_row():
    text = labelled("MR. ROE:", "THE PRESIDENT:", times=2)
    text += "\n\nMR. OAK (Assistant Trial Counsel for\nthe United Harbours): My Lord, I hesitate to speak."
    document = read(text)
    assert speakers(document) == ["Mr. Roe", "The President", "Mr. Oak"]
    assert said(document)[-1] == "My Lord, I hesitate to speak."


def test_names_on_rows_of_their_own_stand_between_questions_and_answers():
    text = "Q.   Did you see him?\nA.   I did, and he saw me.\n" * 6
    text = text.replace(
        "A.   I did", "MRS. PAK:\n     I object to that.\nMR. ROE:\n     You may answer.\nA.   I did", 2
    )
    document = read("EXAMINATION BY MR. ROE:\n\n" + text)
    assert speakers(document) == ["Q", "Mrs. Pak", "Mr. Roe", "A"]


def test_a_title_of_others_is_no_name():
    text = labelled("M. le président.", "M. Roe.", "M. le directeur des phares.", times=3)
    document = read(text + "\n\nM. Oak est mon cousin, comme vous savez.")
    assert speakers(document) == ["M. le président", "M. Roe", "M. le directeur des phares"]


def test_people_go_by_the_name_that_stands_without_an_introduction():
    text = labelled("MR. ROE:", "THE PRESIDENT:", times=2)
    text = f"MR. EZRA ROE (Counsel for Oak): May it please you.\n\nTHE PRESIDENT: It does.\n\n{text}"
    document = read(text)
    assert speakers(document) == ["Mr. Roe", "The President"]
    assert document.speakers[0].labels == ("MR. EZRA ROE", "MR. ROE")


def test_a_capital_with_a_dot_stays_one_letter():
    assert speakers(read(labelled("ALİ:", "ADA:")))[0] == "Ali"


def test_an_office_before_a_period_set_apart_and_a_hyphen():
    text = labelled("M. Roe, auteur de la proposition de loi .  -", "Mme la présidente .  -", "M. Roe .  -")
    document = read(text + "\n\nVoix à gauche .  - Il peut pleuvoir !")
    assert speakers(document) == ["M. Roe", "Mme la présidente", "Voix à gauche"]
    assert said(document)[0] == SAID[0]
