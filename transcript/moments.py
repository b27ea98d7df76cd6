"""Points in time as they are stored: UTC, as text that sorts in order of time."""

from datetime import UTC, datetime, timedelta

_LEAST = timedelta(microseconds=1)


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def as_text(moment: datetime) -> str:
    """`moment` as stored: always UTC, always with microseconds, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def from_text(text: str) -> datetime:
    """The moment that `as_text` wrote; `ValueError` for anything else."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} is no moment in UTC")
    return moment


def after(moment: datetime) -> datetime:
    """Now, or just after `moment` where the clock was set back since.

    A change is always later than what it changes, so that of two states one is the later.
    """
    return max(now(), moment + _LEAST)
