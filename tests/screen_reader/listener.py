"""A screen reader of a few lines, run by the system's own Python, which has the bindings of AT-SPI.

Takes one question a line, `["name", argument …]` as JSON, and answers each with one line of JSON.
Between the questions it listens: what gets the focus, what is announced, how the caret moves.
"""

import json
import re
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  after the version is asked for

PATIENCE_MS = 15_000
SPOKEN_STATES = ("checked", "selected", "expanded", "collapsed", "pressed")
GRANULARITIES = {
    "character": Atspi.TextGranularity.CHAR,
    "word": Atspi.TextGranularity.WORD,
    "line": Atspi.TextGranularity.LINE,
}
EVENTS = (
    "object:state-changed:focused",
    "object:state-changed:checked",
    "object:announcement",
    "object:text-caret-moved",
    "object:text-selection-changed",
    "object:property-change:accessible-name",
    "window:activate",
)


class Listener:
    """What was heard, and the object that has the focus."""

    def __init__(self):
        self.loop = GLib.MainLoop()
        self.heard = []
        self.focus = None
        self.events = Atspi.EventListener.new(self.on_event)
        for name in EVENTS:
            self.events.register(name)

    # ----------------------------------------------------------------- hearing
    def on_event(self, event):
        kind = event.type
        if kind == "object:state-changed:focused":
            if not event.detail1:
                return
            self.focus = event.source
            self.heard.append("focus: " + spoken(event.source))
        elif kind == "object:announcement":
            self.heard.append("said: " + str(event.any_data))
        elif kind == "object:text-caret-moved":
            self.heard.append(f"caret: {event.detail1}")
        elif kind == "window:activate":
            self.heard.append("window: " + (event.source.get_name() or ""))
        else:
            self.heard.append(f"{kind}: {event.source.get_name()}")
        self.loop.quit()

    def wait_for(self, pattern):
        """Listen until something matches; it, or null when patience ends. What came before is forgotten."""
        gave_up = []
        timer = GLib.timeout_add(PATIENCE_MS, lambda: (gave_up.append(1), self.loop.quit(), True)[2])
        try:
            while True:
                for number, words in enumerate(self.heard):
                    if re.search(pattern, words):
                        del self.heard[: number + 1]
                        return words
                if gave_up:
                    return None
                self.loop.run()
        finally:
            GLib.source_remove(timer)

    def forget(self):
        """Hear only what comes after this."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        self.heard.clear()

    def so_far(self):
        """All that was heard and not yet waited for."""
        return self.heard

    # ----------------------------------------------------------------- looking
    def find(self, role, pattern, showing=True):
        """The first object of a role (of any where it is empty) whose name matches."""
        found = search(application(), role, pattern, showing)
        return told(found) if found is not None else None

    def appears(self, role, pattern):
        """Look again and again until something is there; what it says, or null when patience ends."""
        started = GLib.get_monotonic_time()
        found = search(application(), role, pattern, True)
        while found is None and GLib.get_monotonic_time() - started < PATIENCE_MS * 1000:
            GLib.timeout_add(50, self.loop.quit)
            self.loop.run()
            found = search(application(), role, pattern, True)
        return spoken(found) if found is not None else None

    def focused(self):
        return told(self.focus) if self.focus is not None else None

    def children(self, role, pattern):
        """What stands in an object, one entry each."""
        found = search(application(), role, pattern, True)
        return [told(each) for each in children_of(found)] if found is not None else None

    def read(self, granularity, offset):
        """The piece of the focused object's text at an offset."""
        piece = Atspi.Text.get_string_at_offset(self.focus, offset, GRANULARITIES[granularity])
        return piece.content if piece is not None else None

    def caret(self):
        return Atspi.Text.get_caret_offset(self.focus)

    def tree(self):
        """Every object that is shown, indented; for people."""
        lines = []
        draw(application(), 0, lines)
        return lines


def application():
    """Causerie's window."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(number)
        if found is not None and found.get_name() in ("causerie", "Causerie"):
            return found
    return None


def children_of(thing):
    found = (thing.get_child_at_index(number) for number in range(min(thing.get_child_count(), 300)))
    return [each for each in found if each is not None]


def states_of(thing):
    return [state.value_nick for state in thing.get_state_set().get_states()]


def search(thing, role, pattern, showing):
    """Depth first, as a reader walks through a window."""
    if thing is None:
        return None
    try:
        fits = not role or thing.get_role_name() == role
        fits = fits and re.search(pattern, thing.get_name() or "")
        if fits and (not showing or "showing" in states_of(thing)):
            return thing
        for child in children_of(thing):
            found = search(child, role, pattern, showing)
            if found is not None:
                return found
    except GLib.Error:  # it went away while it was looked at
        return None
    return None


def text_of(thing):
    if "Text" not in (thing.get_interfaces() or []):
        return None
    return Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))


def told(thing):
    """What is known of an object."""
    return {
        "name": thing.get_name(),
        "role": thing.get_role_name(),
        "description": thing.get_description(),
        "states": states_of(thing),
        "text": text_of(thing),
        "children": thing.get_child_count(),
        "says": spoken(thing),
    }


def spoken(thing):
    """What is said of an object that gets the focus."""
    try:
        states = [state for state in states_of(thing) if state in SPOKEN_STATES]
        words = [thing.get_name() or "", thing.get_role_name(), *states, thing.get_description() or ""]
        return ", ".join(word for word in words if word)
    except GLib.Error:
        return "gone"


def draw(thing, depth, lines):
    if thing is None or (depth > 1 and "showing" not in states_of(thing)):
        return
    lines.append("  " * depth + spoken(thing))
    for child in children_of(thing):
        draw(child, depth + 1, lines)


def main():
    listener = Listener()
    print(json.dumps("listening"), flush=True)
    for line in sys.stdin:
        question, *arguments = json.loads(line)
        print(json.dumps(getattr(listener, question)(*arguments)), flush=True)


if __name__ == "__main__":
    main()
