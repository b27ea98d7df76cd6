"""How a library lies in one SQLite file. `transcript.library` is the door to it."""
