"""Sentences for readers: English, and what a window needs to say them in another language."""

import re
from collections.abc import Iterable
from typing import Self


class Words(str):
    """A sentence or a name in English that remembers what it was made of.

    `template` is the English with `{}` where `values` go. The command line prints the whole as
    it is; a window looks the template up in the reader's language and puts the values in again.
    Qt's tools find templates where they stand, so the first argument is always written out.
    """

    __slots__ = ("template", "values")
    template: str
    values: tuple[object, ...]

    def __new__(cls, template: str, *values: object) -> Self:
        made = super().__new__(cls, template.format(*values) if values else template)
        made.template, made.values = template, values
        return made

    def of(self, *values: object) -> "Words":
        """The same template with values."""
        return Words(self.template, *values)


def recognised(sentence: str, templates: Iterable[Words]) -> str:
    """A sentence that was kept as mere text, with the one of `templates` it was made of."""
    for template in templates:
        pattern = "(.*)".join(map(re.escape, template.template.split("{}")))
        found = re.fullmatch(pattern, sentence, re.DOTALL)
        if found:
            return template.of(*found.groups())
    return sentence
