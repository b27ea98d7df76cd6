"""The language of a text, told by its commonest small words or by its script."""

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 30_000
_COMMON = {
    "en": "the and of to that is you it was not have with for this but what i he",
    "de": "der die das und ich nicht ist sie zu den mit ein es so wie auf was sich",
    "fr": "le la les et de des que je vous est pas une qui dans ce il en pour",
    "es": "el la los de que y no en un es por con para una lo se me si",
    "it": "il la di che e non un per è si con una lo mi ma sono ha del",
    "nl": "de het een en van ik niet dat is je te in zijn op met maar die voor",
    "pt": "o a de que e não um para com uma os se é eu do da em por",
    "sv": "och att det som en på är jag inte av för med den har till ett om så",
    "da": "og at det som en på er jeg ikke af for med den har til et om de",
    "la": "et in est non ad cum ut sed qui quod si me te esse ac enim quae nec",
    "pl": "i w nie na się to że z do jest jak co ale tak za od po o",
    "ru": "и в не на что я с он как это вы а но по все мне так у",
    "uk": "і в не на що я з він як це ви а але по все мені так у",
}
_WORDS = {word: [] for words in _COMMON.values() for word in words.split()}  # type: dict[str, list[str]]
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _WORDS[_word].append(_language)
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_HEBREW = re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f]")
_YIDDISH = re.compile(r"ײ|ױ|װ|אַ|אָ|וו")


def language_of(texts: Sequence[str]) -> str:
    """The ISO 639-1 code of the language most of the text is in; empty where it cannot be told."""
    sample = _sample(texts)
    letters = len("".join(_WORD.findall(sample))) or 1
    if not sample.isascii():
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) * 4 > letters:
                return language
        if len(_HEBREW.findall(sample)) * 2 > letters:
            return "yi" if len(_YIDDISH.findall(sample)) * 200 > letters else "he"
    votes: Counter[str] = Counter()
    for word in _WORD.findall(sample.casefold()):
        votes.update(_WORDS.get(word, ()))
    return votes.most_common(1)[0][0] if votes else ""


def is_surely(texts: Sequence[str], language: str) -> bool:
    """Whether so many small words of the language occur that it can be no other."""
    words = _WORD.findall(_sample(texts).casefold())
    return sum(language in _WORDS.get(word, ()) for word in words) * 8 > len(words)


def _sample(texts: Sequence[str]) -> str:
    """Text from the start, the middle and the end."""
    parts: list[str] = []
    length = 0
    step = max(1, len(texts) // 1000)
    for text in texts[::step]:
        parts.append(text)
        length += len(text)
        if length > _SAMPLE:
            break
    return " ".join(parts)
