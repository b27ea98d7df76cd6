"""Ways of printing who speaks that one country or one trade has: minutes, stage books, cockpits, courts."""

from pathlib import Path

import pytest

from transcript.document import Document
from transcript.readers import read_source
from transcript.recovery.recover import recover


@pytest.fixture
def read(tmp_path: Path):
    def read(text: str, name: str = "talk.txt") -> Document:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return recover(read_source(path))

    return read


def speakers(document: Document) -> list[str]:
    return [speaker.name for speaker in document.speakers]


def blocks(document: Document) -> list[tuple[str, str]]:
    return [
        (
            " und ".join(document.speakers[number].name for number in block.speakers) or block.kind,
            " ".join(paragraph.text for paragraph in block.paragraphs),
        )
        for block in document.blocks()
    ]


MINUTES = """第三回国会　池に関する委員会会議録
○池の水に関する件
○委員長（南野花子君）　ただいまから開会いたします。
　本日は池の水について御質疑を願います。
　　　〔拍手〕
○西山太郎君　水はどこへ行きましたか。
　私は毎朝見ております。
○水道大臣（東川次郎君）　調べております。
　来週までにお答えいたします。
　　　〔笑声〕
○西山太郎君　来週では魚が困ります。
○水道大臣（東川次郎君）　魚にも伝えます。
○委員長（南野花子君）　これにて散会いたします。
"""


def test_a_circle_a_name_and_a_wide_blank_open_a_speech_in_japanese_minutes(read) -> None:
    document = read(MINUTES)
    assert speakers(document) == ["委員長（南野花子君）", "西山太郎君", "水道大臣（東川次郎君）"]
    assert blocks(document)[-1] == ("委員長（南野花子君）", "これにて散会いたします。")


def test_one_wide_blank_opens_a_further_paragraph_of_the_same_speech(read) -> None:
    found = blocks(read(MINUTES))
    assert ("西山太郎君", "水はどこへ行きましたか。 私は毎朝見ております。") in found
    assert ("stage", "〔拍手〕") in found


def test_circles_before_the_items_of_a_list_are_nobody(read) -> None:
    document = read("本日の議題\n○池の水\n○橋の色　赤か青か\n○魚の数　五匹\n○鳥の声　三つ\n以上である。\n")
    assert speakers(document) == []


ITALIC = """_La nonna (piano)._ Chi ha chiuso la porta?

_Il postino._ Io no, signora. Era chiusa.

_L'altro postino._ Anche la mia!

_Entra il gatto e si siede sulla lettera._

_La nonna._ Allora è stato il gatto.

_Il postino (ridendo)._ Il gatto non ha mani.

_La nonna._ Ma ha tempo.

_L'altro postino._ E pazienza.
"""


def test_in_italics_before_a_period_a_name_may_go_on_in_small_letters(read) -> None:
    document = read(ITALIC)
    assert speakers(document) == ["La nonna", "Il postino", "L'altro postino"]
    assert blocks(document)[0] == ("La nonna", "(piano) Chi ha chiuso la porta?")
    assert ("stage", "Entra il gatto e si siede sulla lettera.") in blocks(document)


def test_italics_that_open_sentences_of_a_tale_name_nobody(read) -> None:
    tale = (
        "_The night was long._ Nobody slept, and the wind went round the house.\n\n"
        "_The morning came late._ The road was white.\n\n"
        "_The night was long._ It always is in winter.\n\n"
        "They went to the well, and they found it frozen over.\n\n"
    )
    assert speakers(read(tale * 2)) == []


def test_a_speech_printed_in_italics_with_its_label_is_a_speech(read) -> None:
    text = (
        "_An._ Who is there?\n\n_Bo. It is only me._\n\n_An._ And who are you?\n\n"
        "_Bo._ The one you sent for.\n\n_An._ I sent for nobody.\n\n_Bo._ Then I am nobody.\n\n"
    )
    assert speakers(read(text)) == ["An", "Bo"]
    assert ("Bo", "It is only me.") in blocks(read(text))


COCKPIT = """LEGEND

TWR      The tower
HOT      A microphone in the cockpit

10:01:02
HOT-1    do you see the lake?

10:01:05
HOT-2    I see a lot of lakes.

10:01:09
TWR      say again your lake.

10:01:15
HOT-1    tell him it is the round one.

10:01:20
HOT-2    tower, it's the round one, you know it.

10:01:24
TWR      I know it. Land beside it.
"""


def test_a_number_tells_voices_of_one_microphone_apart_and_a_legend_names_nobody(read) -> None:
    document = read(COCKPIT)
    assert [speaker.labels for speaker in document.speakers] == [("HOT-1",), ("HOT-2",), ("TWR",)]
    assert blocks(document)[-1][1] == "I know it. Land beside it."


def test_the_number_of_a_question_before_a_name_is_no_part_of_it(read) -> None:
    text = (
        "Q1    Chair: Good morning. Who are you?\n\nAda Roe: I keep the clock.\n\n"
        "Q2    Chair: Which one?\n\nAda Roe: The slow one.\n\nChair: Thank you.\n\n"
        "Q3    Tom Oak: Why is it slow?\n\nAda Roe: It is old, as you are.\n\nTom Oak: I see.\n"
    )
    assert speakers(read(text)) == ["Chair", "Ada Roe", "Tom Oak"]


def test_an_article_is_not_the_short_form_of_a_name_that_has_one(read) -> None:
    said = (
        "M. le président. La parole est à vous.\n\nM. le comte de La Tour. Je vous remercie.\n\n"
        "M. Jean Roux. Et moi ?\n\nM. le président. Plus tard, monsieur.\n\n"
    )
    document = read(said * 3)
    assert speakers(document) == ["M. le président", "M. le comte de La Tour", "M. Jean Roux"]


STAGE_BOOK = """［＃５字下げ］人物［＃「人物」は中見出し］

［＃ここから３字下げ］
太郎　池の番人
花子　その姉
［＃ここで字下げ終わり］

太郎　水が減つた。
花子　魚が飲んだのだらう。
太郎　そんな魚がゐるものか。

［＃ここから３字下げ］
花子、池《いけ》を覗く。
［＃ここで字下げ終わり］

花子　ゐるよ。大きいのが。
太郎　何をしてゐる。

［＃ここから３字下げ］
水の音。
［＃ここで字下げ終わり］

花子　飲んでゐる。
太郎　では待たう。

［＃ここから３字下げ］
太郎、坐る。
［＃ここで字下げ終わり］

花子　朝まで待つの。
"""


def test_notes_of_japanese_libraries_leave_the_text_and_set_directions_in(read) -> None:
    document = read(STAGE_BOOK)
    found = blocks(document)
    assert speakers(document) == ["太郎", "花子"]
    assert ("stage", "花子、池を覗く。") in found
    assert not any("［＃" in text for _, text in found)


def test_a_text_that_speaks_of_such_a_note_keeps_it(read) -> None:
    assert any("［＃改ページ］" in text for _, text in blocks(read("本に［＃改ページ］と書いてある。\n")))


def test_paragraphs_of_the_class_speaker_name_who_speaks_in_verse_too(read) -> None:
    def speech(name: str, *verses: str) -> str:
        return (
            f'<td><p class="speaker">{name}.</p>' + "".join(f"<p>{verse}</p>" for verse in verses) + "</td>"
        )

    pairs = (
        ("Anna", "Das Boot ist leer,", "die Nacht ist schwer,", "wer kommt daher?"),
        ("Der Wirt", "Ich komm allein,", "mit altem Wein,", "und lass dich ein."),
        ("Anna", "So setz dich her,", "erzähl mir mehr,", "ich bitte sehr!"),
        ("Der Wirt", "Es war ein Jahr,", "das keines war,", "so sonderbar."),
    )
    page = (
        "<html><body><table>"
        + "".join(f"<tr>{speech(*pair)}</tr>" for pair in pairs)
        + "</table></body></html>"
    )
    assert speakers(read(page, "opera.html")) == ["Anna", "Der Wirt"]


def test_a_name_of_two_signs_may_be_set_as_wide_as_one_of_three(read) -> None:
    said = (
        "小　明　水到哪里去了？\n张掌柜　被鱼喝了。\n小　明　鱼也喝水吗？\n客　人　鱼什么都喝。\n"
        "张掌柜　你见过吗？\n客　人　见过一次。\n"
    )
    assert speakers(read(said * 2)) == ["小明", "张掌柜", "客人"]


def test_names_below_the_number_of_a_scene_are_there_and_say_nothing(read) -> None:
    text = (
        "SCÈNE PREMIÈRE\n\nROSE, LE COMTE.\n\nROSE. Vous voilà donc !\n\nLE COMTE. Me voilà, Rose.\n\n"
        "ROSE. Et le chien ?\n\nLE COMTE. Il dort, comme vous voyez.\n\n"
        "SCÈNE II\n\nROSE, LE NOTAIRE.\n\nLE NOTAIRE. Qui dort ici ?\n\nROSE. Personne, monsieur.\n\n"
        "LE NOTAIRE. Alors je m'assieds.\n\nROSE. Pas sur le chien !\n"
    )
    assert speakers(read(text)) == ["Rose", "Le Comte", "Le Notaire"]


def test_somebody_without_a_name_speaks_once_from_a_side_of_the_house(read) -> None:
    said = (
        "M. le président. La parole est à vous.\n\nM. Jean Roux. Je vous remercie, monsieur.\n\n"
        "Mme Anne Petit. Et nous ?\n\n"
    )
    last = "Un conseiller à droite. Jamais !\n\nM. le président. Silence, messieurs.\n"
    assert ("Un conseiller à droite", "Jamais !") in blocks(read(said * 3 + last))


def test_a_direction_in_brackets_may_stand_behind_a_name_and_a_comma(read) -> None:
    text = (
        "NORA\nWho has the key to the mill?\n\nOLD TOM  Was it not with you, my lady?\n\n"
        "NORA, [aside]\nHe lies, and badly.\n\nOLD TOM, [bowing]  Shall I go?\n\nNORA  Stay, you.\n\n"
    )
    found = blocks(read(text * 2))
    assert ("Nora", "[aside] He lies, and badly.") in found
    assert ("Old Tom", "[bowing] Shall I go?") in found


def test_all_speak_once_in_the_middle_of_a_speech_of_another(read) -> None:
    text = (
        "NORA  Who has the key to the mill?\nOLD TOM  Not I, my lady, and I never had.\n"
        "NORA  Then who has it? Tell me now.\nALL  We have it!\nNORA  Give it to me.\n"
        "OLD TOM  They will not.\n"
    )
    assert ("All", "We have it!") in blocks(read(text + "\nNORA  Why?\nOLD TOM  They like you here.\n"))


def test_who_speaks_once_between_question_and_answer_is_told_by_a_colon_on_a_line_alone(read) -> None:
    asked = "Q.   Did you see the barge?\nA.   I saw its lamp.\nQ.   When was that?\nA.   At nine, I think.\n"
    objected = (
        "MS. OAK:\n     Objection, he may not guess.\nTHE WITNESS:\n     I never guess.\n"
        "THE CLERK:\n     Shall I write that down?\nMS. OAK:\n     You may.\nTHE WITNESS:\n     Please do.\n"
    )
    assert ("The Clerk", "Shall I write that down?") in blocks(read(asked * 3 + objected + asked))


def test_a_title_with_its_second_part_printed_twice_is_nobody(read) -> None:
    title = "RIVERS AND MILLS: WHO OWNS THE WATER?\n\n"
    said = (
        "    Mr. ROE. Who owns the water in this valley?\n\n    Ms. OAK. I do, as far as I know.\n\n"
        "    Mr. ROE. And the fish?\n\n    Ms. OAK. You must ask them.\n\n"
    )
    assert speakers(read(title + said + title + said * 2)) == ["Mr. Roe", "Ms. Oak"]


def test_whom_a_letter_is_to_does_not_speak(read) -> None:
    said = "Ann: What does he write?\n\nBen: I will read it to you.\n\nDear Ben:\n\nThe bridge is gone.\n\n"
    assert speakers(read(said * 2 + "Ann: Then we swim.\n")) == ["Ann", "Ben"]


def test_a_dot_on_a_capital_shows_how_turkish_names_are_written_small(read) -> None:
    said = (
        "BAŞKAN — Buyurun efendim, söz sizin.\n\nALİ YILDIRIM (Bolu) — Teşekkür ederim, Sayın Başkan.\n\n"
        "IŞIL DEMİR (Van) — Ben de söz istiyorum!\n\n"
    )
    assert speakers(read(said * 3)) == ["Başkan", "Ali Yıldırım", "Işıl Demir"]


def test_questions_to_and_from_somebody_are_told_by_their_letter(read) -> None:
    said = (
        "  Q. Where was the goose?\n  Roe. On the roof, my lord.\n  Oak. I saw it too.\n"
        "  Q. Who put it there?\n  Roe. Nobody did.\n  Oak. It can fly, my lord.\n"
    )
    text = (
        said * 3
        + "  Q. to Oak. Did you hear it?\n  Oak. I did.\n  Q. from the Jury. Is it here?\n  Oak. It is.\n"
    )
    document = read(text)
    assert ("Q", "Did you hear it?") in blocks(document)
    assert ("Q. from the Jury", "Is it here?") in blocks(document)
