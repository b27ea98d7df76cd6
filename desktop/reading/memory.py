"""Keeping Python's collector from stopping the page."""

import gc

_MOST_SET_ASIDE = 400_000  # things; a window with a long document is some 200,000


def settle_memory() -> None:
    """Collect what is gone, and leave what is here out of all later collections.

    A full collection walks every object of the program, some fifty milliseconds in the middle
    of a scroll. To be called when nobody is reading yet, after a document was opened. What was
    set aside before is looked at again only when much has come together.
    """
    if gc.get_freeze_count() > _MOST_SET_ASIDE:
        gc.unfreeze()
    gc.collect()
    gc.freeze()
