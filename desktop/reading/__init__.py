"""The dialogue pane: a document set as a page to be read.

Only the rows on screen are laid out. A row is a heading, a paragraph, or a piece of a
paragraph that is too long to be laid out in one go.
"""
