"""The one place of the version number."""

VERSION = "0.1.0"
__version__ = VERSION  # the name the build back end reads
