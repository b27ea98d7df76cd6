"""A document, or what a reader made of it, in open formats."""
