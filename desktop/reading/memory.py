"""Keeping Python's collector from stopping the page."""

import gc


def settle_memory() -> None:
    """Collect what is gone, and leave what is here out of all later collections.

    A full collection walks every object of the program, some twenty milliseconds in the
    middle of a scroll. To be called when nobody is reading yet, after a document was opened.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
