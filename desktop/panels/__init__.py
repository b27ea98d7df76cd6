"""The parts of the window around the dialogue pane. They never import one another."""
