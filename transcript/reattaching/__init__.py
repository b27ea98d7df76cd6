"""Notes and bookmarks find their words again when the text of a document is replaced."""
