"""Documents with all that was made of them as one file, which another library takes in and merges.

The format is described in docs/bundle.md.
"""
