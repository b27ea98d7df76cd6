"""Lengths that several parts of the window have to agree on, in logical pixels."""

TOOLBAR_HEIGHT, STATUS_HEIGHT = 48, 28
NAVIGATOR_WIDTHS, NOTES_WIDTHS = (220, 400), (280, 480)
NAVIGATOR_FOLDS_BELOW, NOTES_FOLD_BELOW = 1000, 1200  # widths of the window
