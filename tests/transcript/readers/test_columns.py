"""Pages with two columns side by side, and lists that only look like it."""

from textwrap import wrap

from transcript.readers import read_source_bytes

LEFT = (
    "Ada: I told you this morning that the ladder stood by the well, and that nobody had moved it since "
    "the storm came over us, so I cannot see why you ask me for it now.\n"
    "Ben: Because it is not there any more, and because you are the one who always knows where things are."
)
RIGHT = (
    "Ada: Then somebody must have taken it while we were asleep, and I should like to know who that was, "
    "for there are not many of us in this house.\n"
    "Ben: There is your uncle, and there is the cat, which cannot carry ladders, as far as I have seen."
)


def rows(text: str, width: int = 34) -> list[str]:
    return [row for paragraph in text.split("\n") for row in [*wrap(paragraph, width), ""]][:-1]


def side_by_side(left: list[str], right: list[str], width: int = 38) -> str:
    longest = max(len(left), len(right))
    pairs = zip(left + [""] * (longest - len(left)), right + [""] * (longest - len(right)), strict=True)
    return "\n".join(f"{one:{width}}{other}".rstrip() for one, other in pairs)


def lines(text: str) -> list[str]:
    return [line.text for line in read_source_bytes(text.encode(), "a.txt").lines]


def test_each_column_is_read_down():
    head, foot = "THE LADDER, A TALK ABOUT THINGS THAT ARE GONE IN THE MORNING", "\n" + "1".rjust(37)
    text = f"{head}\n\n{side_by_side(rows(LEFT), rows(RIGHT))}\n{foot}\n"
    found = [line.strip() for line in lines(text) if line.strip()]
    assert found == [head, *filter(None, rows(LEFT)), *filter(None, rows(RIGHT)), "1"]


def test_a_paragraph_may_go_on_in_the_next_column():
    long = rows(f"{LEFT}\n{RIGHT}\n{LEFT}")
    left, right = long[:-1], [long[-1], "", *long][: len(long)]
    source = read_source_bytes(side_by_side(left, right).encode(), "a.txt")
    assert [line.text for line in source.lines if line.page_break] == [long[-1]]


def test_names_beside_speeches_are_no_column():
    names = ["ADA", "", "", "BEN", "", ""] * 4
    text = side_by_side(names, [*wrap(LEFT, 40), *wrap(RIGHT, 40)][:24], 30)
    assert lines(text) == text.split("\n")


def test_a_list_of_persons_with_those_who_play_them_is_no_column():
    left = [f"PERSON {number}, a friend of the others" for number in range(12)]
    right = [f"Ms. Ada Number {number}" for number in range(12)]
    text = side_by_side(left, right, 50)
    assert lines(text) == text.split("\n")
