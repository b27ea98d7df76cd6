"""Write tests/samples/texts: one conversation in many layouts, each with its gold record.

    python tests/samples/make_texts.py [FOLDER]

Everything comes from resources/samples/the-borrowed-pilot.txt and own_texts.py, so
what is in a text is known and not guessed.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from captions import srt, vtt
from conversation import Conversation, gold, read_master
from layouts import (
    Shown,
    abbreviated,
    bold_markdown,
    divided,
    full_width,
    own_line,
    plain,
    play,
    screenplay,
    unwrapped,
)
from own_texts import CHINESE, DEPOSITION, GERMAN, HEBREW, nobody_speaks
from pages import deposition, pdf_text

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parents[1] / "resources" / "samples" / "the-borrowed-pilot.txt"
WHOLE = read_master(SAMPLE.read_text(encoding="utf-8"))
OPENING = WHOLE.part(0, 2)

# file, layout family, conversation, layout, encoding
Text = tuple[str, str, Conversation, Callable[[Conversation], Shown], str]
TEXTS: tuple[Text, ...] = (
    ("pdf-text.txt", "pdf-text", WHOLE, pdf_text, "utf-8"),
    ("play.txt", "name-dot-inline", OPENING, play, "utf-8"),
    ("own-line.txt", "name-own-line", OPENING, own_line, "utf-8"),
    ("screenplay.txt", "screenplay", OPENING, screenplay, "utf-8"),
    ("bold-names.md", "markdown", WHOLE, bold_markdown, "utf-8"),
    ("deposition.txt", "qa-deposition", DEPOSITION, deposition, "utf-8"),
    ("subtitles.srt", "srt", OPENING, srt, "utf-8"),
    ("voices.vtt", "webvtt", OPENING, vtt, "utf-8"),
    ("abbreviated.txt", "abbreviations", OPENING, abbreviated, "utf-8"),
    ("windows-1252.txt", "name-colon", WHOLE, plain, "cp1252"),
    ("utf-16.txt", "name-colon", OPENING, unwrapped, "utf-16"),
    ("nobody-speaks.txt", "prose", nobody_speaks(), plain, "utf-8"),
    ("hebrew.txt", "name-colon", HEBREW, unwrapped, "utf-8"),
    ("chinese.txt", "name-colon", CHINESE, full_width, "utf-8"),
    ("german.txt", "name-colon", GERMAN, divided, "utf-8"),
)


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a file; Windows-1252 has Windows' line ends, UTF-16 a byte order mark."""
    if encoding == "cp1252":
        text = text.replace("\n", "\r\n")
    if encoding == "utf-16":
        return b"\xff\xfe" + text.encode("utf-16-le")
    return text.encode(encoding)


def write(folder: Path) -> None:
    """Write every text and its gold record into `folder`."""
    for file, layout, conversation, arrange, encoding in TEXTS:
        shown, text = arrange(conversation)
        record = gold(shown, file, layout)
        (folder / file).write_bytes(encoded(text, encoding))
        gold_file = folder / f"{Path(file).stem}.gold.json"
        gold_file.write_text(
            json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n"
        )


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "texts")
