"""Times as they are shown beside turns."""


def clock(seconds: float, *, exact: bool = False) -> str:
    """Seconds since the start as 01:02:03, with milliseconds where `exact`."""
    thousandths = max(0, round(seconds * 1000))
    whole, rest = divmod(thousandths, 1000)
    shown = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{shown}.{rest:03}" if exact else shown
