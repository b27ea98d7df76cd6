"""Sources to documents: who speaks, where the sections are, what is page furniture."""
