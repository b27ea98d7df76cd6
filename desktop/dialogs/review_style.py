"""The style sheet of the review: what the window's own sheet does not dress."""

from string import Template

from desktop.theme import Theme

_SHEET = Template("""
#review, #review-page { background: $page; }
#review QSplitter::handle { background: $hair; }
#review-foot { background: $chrome; border-top: 1px solid $hair; }
#review-offer { background: $soft; border-radius: 8px; }
#review-offers { background: $page; border-bottom: 1px solid $hair; }
#review-shown { background: $chrome; border-top: 1px solid $hair; }
#review QFrame#hairline, #review QFrame#hairline-upright { background: $hair; border: none; }
#review QTreeView, #review QListView { background: transparent; border: none; }
#review QListView#review-files { background: $chrome; border-right: 1px solid $hair; }
#review QHeaderView { background: transparent; border: none; }
#review QHeaderView::section { background: transparent; border: none; color: $ink2; padding: 0 8px; }
#review QLineEdit { background: $raised; color: $ink; border: 1px solid $border; border-radius: 6px;
  padding: 0 8px; min-height: 30px; selection-background-color: $select; selection-color: $ink; }
#review QLineEdit:focus { border: 2px solid $focus; padding: 0 7px; }
""")


def review_sheet(theme: Theme) -> str:
    """The style sheet in the colours of a theme, set on the dialog."""
    return _SHEET.substitute({token: getattr(theme, token).name() for token in _SHEET.get_identifiers()})
