"""The core of Causerie: everything except the window. Nothing here imports Qt."""
