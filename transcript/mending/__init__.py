"""Mending what recovery got wrong: who speaks, where turns begin, what is a heading.

Every mending is a pure function from a Document to a `Mended`: the new document, and where
every place of the old one is in it. `transcript.library.Library.mend` stores it.
"""
