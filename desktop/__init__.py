"""The window of Causerie: the only place that imports Qt."""
