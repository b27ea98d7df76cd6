"""The notes that Japanese libraries of free texts write into a text: `［＃５字下げ］`.

They tell how a page was printed and are no text: they leave the lines. What they set in is set in here too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from transcript.source import Line

_NOTE = re.compile(r"［＃[^［］]*］")
_SET_IN = re.compile(r"［＃(?P<from>ここから)?(?P<columns>[0-9０-９]{1,2})字下げ[^［］]*］")
_ENDED = "［＃ここで字下げ終わり］"
# How a word is read, in small print beside it: `岬《みさき》`, `｜忘れ水《わすれみづ》`
_RUBY = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff々])《[\u3040-\u30ff]+》|｜(?=[^｜《》]{1,20}《)")
_FEWEST = 3
_BLANK = "\u3000"


def without_notes(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without such notes; a text that has hardly any of them is left alone."""
    if sum("［＃" in line.text for line in lines) < _FEWEST:
        return lines
    found: list[Line] = []
    around = 0
    for line in lines:
        if "《" in line.text:
            line = replace(line, text=_RUBY.sub("", line.text))
        if "［＃" not in line.text:
            found.append(replace(line, text=_BLANK * around + line.text) if around and line.text else line)
            continue
        set_in = _SET_IN.search(line.text)
        columns = int(set_in["columns"]) if set_in else 0
        if _ENDED in line.text:
            around = 0
        elif set_in and set_in["from"]:
            around = columns
        bare = _NOTE.sub("", line.text)
        found.append(replace(line, text=_BLANK * (columns or around) + bare if bare.strip() else ""))
    return found
