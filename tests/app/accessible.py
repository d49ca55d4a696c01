# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests that use the real window over the bus share.

Importing it ends the test with 77, skipped, where the bus, its bindings or a
display are missing.
"""

import os
import sys
import time


def skip(reason):
    """Ends the test: it cannot be made here."""
    print(f"1..0 # SKIP {reason}")
    sys.exit(77)


try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
except (ImportError, ValueError) as problem:
    skip(f"no bindings of the accessibility bus: {problem}")

if "DISPLAY" not in os.environ:
    skip("no display")
if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
    skip("no session bus: run under dbus-run-session")

PATIENCE = 20


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


def find(root, role, name):
    """Returns the first accessible of ROLE with NAME in its name."""
    for accessible in walk(root):
        if accessible.get_role_name() == role and name in accessible.get_name():
            return accessible
    return None


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
