# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests that use the real window over the bus share.

Importing it ends the test with 77, skipped, where the bus, its bindings or a
display are missing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time


def skip(reason):
    """Ends the test: it cannot be made here."""
    print(f"1..0 # SKIP {reason}")
    sys.exit(77)


try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError) as problem:
    skip(f"no bindings of the accessibility bus: {problem}")

if "DISPLAY" not in os.environ:
    skip("no display")
if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
    skip("no session bus: run under dbus-run-session")

PATIENCE = 60


def wait_for(look):
    """Returns the first true answer of LOOK, None if it takes too long."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # the tree changes while it is walked
            found = None
        if found:
            return found
        time.sleep(0.1)
    return None


def walk(accessible):
    """Yields an accessible and all below it."""
    if accessible is None:
        return
    yield accessible
    for i in range(accessible.get_child_count()):
        yield from walk(accessible.get_child_at_index(i))


def find_application(pid):
    """Returns the program with this process id, None until it is there."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_process_id() == pid:
            return child
    return None


def get_role(accessible):
    """Returns the name of its role, the same of all releases."""
    role = accessible.get_role_name()
    return "push button" if role == "button" else role


def find(root, role, name):
    """Returns the first accessible of ROLE with NAME in its name."""
    for accessible in walk(root):
        if get_role(accessible) == role and name in accessible.get_name():
            return accessible
    return None


class Place:
    """A folder with a copy of the sample, and with the program's own."""

    def __init__(self, sample):
        self.folder = tempfile.mkdtemp(prefix="accord-window-")
        self.path = os.path.join(self.folder, "riverside.accord.json")
        shutil.copyfile(sample, self.path)
        os.chmod(self.path, 0o644)

    def remove(self):
        """Removes all of it."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Window:
    """The program with a window of its own, in a folder of its own."""

    def __init__(self, program, folder, *files, **more):
        environment = dict(os.environ, **more)
        for name in ("GTK_A11Y", "G_DEBUG"):
            environment.pop(name, None)
        for name in ("DATA", "CONFIG", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = os.path.join(folder,
                                                           name.lower())
        self.buttons = {}
        self.process = subprocess.Popen([program, *files], env=environment)
        self.accessible = wait_for(
            lambda: find_application(self.process.pid))
        assert self.accessible is not None, "the window is not on the bus"

    def click(self, name):
        """Presses a button once it is there."""
        if name not in self.buttons:
            self.buttons[name] = wait_for(
                lambda: find(self.accessible, "push button", name) or
                find(self.accessible, "button", name))
            assert self.buttons[name], f"there is no button {name}"
        Atspi.Action.do_action(self.buttons[name], 0)

    def edit(self, entry, text):
        """Puts TEXT in place of all that a text field holds."""
        Atspi.EditableText.set_text_contents(self.find_entry(entry), text)

    def shows(self, text):
        """Returns whether TEXT is seen within the usual patience."""
        return wait_for(lambda: self.find_text(text)) is not None

    def find_text(self, text):
        """Returns what has TEXT in its name, None if nothing has."""
        for found in walk(self.accessible):
            states = found.get_state_set()
            if text in found.get_name() and \
                    states.contains(Atspi.StateType.VISIBLE):
                return found
        return None

    def find_entry(self, name):
        """Returns a text field once it is there."""
        entry = wait_for(lambda: find(self.accessible, "text", name) or
                         find(self.accessible, "entry", name))
        assert entry is not None, f"there is no entry {name}"
        return entry

    def end(self, number):
        """Sends a signal and waits until the program has gone."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


number = 0
failed = False


def check(good, name, detail=""):
    """Prints one line of TAP and returns GOOD."""
    global number, failed
    number += 1
    failed |= not good
    print(("ok" if good else "not ok"), number, "-", name, flush=True)
    if not good and detail:
        for line in str(detail).splitlines():
            print("#", line)
    return good


def end():
    """Prints the plan and ends the test."""
    print(f"1..{number}")
    sys.exit(1 if failed else 0)
