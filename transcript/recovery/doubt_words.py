"""What is said of each doubt. Libraries keep the English sentences, and know their templates by them."""

from transcript.wording import Words

SPEAKS_ONCE = Words("“{}” speaks only once; it may be no speaker.")
PASSED_OVER = Words("“{}” stands where a speaker could, and was read as text.")
BEFORE_A_LINE = Words("“{}” stands before 1 line as a speaker would, and was read as text.")
BEFORE_LINES = Words("“{}” stands before {} lines as a speaker would, and was read as text.")
MAY_BE_A_NAME = Words("The heading “{}” could be a speaker.")
HAS_NO_SPEAKER = Words("This paragraph has no speaker; it may belong to a speech.")
MISPRINT = Words("“{}” is taken for a misprint of “{}”.")
CAPTION_NAMES_NOBODY = Words("1 caption names nobody; what they say was given to whoever spoke before.")
CAPTIONS_NAME_NOBODY = Words("{} captions name nobody; what they say was given to whoever spoke before.")
TURN_HAS_NO_NAME = Words(
    "1 turn begins with “>>” and no name; who speaks is not known, and need not be one person."
)
TURNS_HAVE_NO_NAME = Words(
    "{} turns begin with “>>” and no name; who speaks is not known, and need not be one person."
)
ALL = (
    SPEAKS_ONCE,
    PASSED_OVER,
    BEFORE_A_LINE,
    BEFORE_LINES,
    MAY_BE_A_NAME,
    HAS_NO_SPEAKER,
    MISPRINT,
    CAPTION_NAMES_NOBODY,
    CAPTIONS_NAME_NOBODY,
    TURN_HAS_NO_NAME,
    TURNS_HAVE_NO_NAME,
)
