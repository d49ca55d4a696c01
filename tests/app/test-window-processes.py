#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two starts of the real program on one file.

Reliability, case 18: on one session bus the second start shows the window of
the first.  Cases 19 and 23: on two of them, as in two sessions, there are two
processes, and neither loses what the other does not know of.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.
"""

import os
import re
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import Place, Window, check, wait_for

from gi.repository import Gio, GLib  # pylint: disable=wrong-import-order

ENTRY = "Your organisation"


def get_accessibility_bus():
    """Returns its address, to be reached from another session."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                         "GetAddress", None, GLib.VariantType("(s)"),
                         Gio.DBusCallFlags.NONE, -1, None)[0]


class Contended(Place):
    """A file that several programs write."""

    def find_organisation(self):
        """Returns the organisation that the file names."""
        with open(self.path, encoding="utf-8") as file:
            return re.search('"organisation": "([^"]*)"', file.read()).group(1)

    def holds(self, organisation):
        """Returns whether the file comes to name this organisation."""
        return wait_for(
            lambda: self.find_organisation() == organisation) is not None


def test_one_window(program, sample):
    """Case 18."""
    place = Contended(sample)
    window = Window(program, place.folder, place.path)
    check(window.shows("Where you stand"), "the first start has a window")

    second = subprocess.run([program, place.path], timeout=accessible.PATIENCE,
                            check=False)
    check(second.returncode == 0, "the second start ends at once")
    frames = [child for child in
              (window.accessible.get_child_at_index(i)
               for i in range(window.accessible.get_child_count()))
              if child.get_role_name() == "frame"]
    check(len(frames) == 1, "there is one window still", len(frames))
    check(window.end(signal.SIGINT) == 0, "SIGINT ends the program")
    place.remove()


def test_two_processes(program, sample):
    """Cases 19 and 23, and what the bars say and offer."""
    place = Contended(sample)
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork",
                            "--print-address=1"], stdout=subprocess.PIPE,
                           encoding="utf-8")
    address = bus.stdout.readline().strip()
    first = Window(program, place.folder, place.path)
    second = Window(program, place.folder, place.path,
                    DBUS_SESSION_BUS_ADDRESS=address,
                    AT_SPI_BUS_ADDRESS=get_accessibility_bus())
    check(first.process.poll() is None and second.process.poll() is None,
          "in two sessions there are two")
    first.click("Edit Details")
    first.edit(ENTRY, "First")
    first.click("Save")
    check(place.holds("First"), "the first saves")
    check(second.shows("First with Valley High"),
          "the second, which has no changes, follows")
    check(second.shows("Undo"), "and can go back")

    second.click("Edit Details")
    first.edit(ENTRY, "First again")
    second.edit(ENTRY, "Second")
    first.click("Save")
    check(place.holds("First again"), "the first saves once more")
    check(second.shows("changed by another program"),
          "the second says so before it saves")
    second.click("Save")
    time.sleep(2)
    check(place.find_organisation() == "First again",
          "what the first saved is there when the second has saved")
    check(second.shows("Second with Valley High"),
          "what the second has is there, too")
    for button in ("Look at", "Under Another Name", "Replace Theirs"):
        check(second.find_text(button) is not None, f"it offers: {button}")

    second.click("Replace Theirs…")
    check(second.shows("Replace theirs with yours?"), "it asks once more")
    check(place.find_organisation() == "First again", "and waits")
    dialog = second.find_text("Replace theirs with yours?")
    while dialog.get_role_name() not in ("frame", "dialog", "alert"):
        dialog = dialog.get_parent()
    answer = accessible.find(dialog, "push button", "Replace Theirs")
    accessible.Atspi.Action.do_action(answer, 0)
    check(place.holds("Second"), "it replaces theirs")
    check(first.shows("Show It Now"),
          "the first waits, as a text field has the focus there")
    first.click("Show It Now")
    check(first.shows("Second with Valley High"),
          "now it is the first that follows")

    folder = os.path.join(place.folder, "state", "accord", "versions")
    versions = []
    for root, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(root, name), encoding="utf-8") as file:
                versions.append(file.read())
    check(any('"First again"' in text for text in versions),
          "what was replaced is an earlier version", len(versions))

    os.remove(place.path)
    check(first.shows("no longer there"), "a deleted file is told")
    check(first.find_text("Save Here Again") is not None and
          not os.path.exists(place.path), "and not made again by itself")
    first.click("Save Here Again")
    check(place.holds("Second"), "it is when that is wanted")

    check(first.end(signal.SIGTERM) == 0, "SIGTERM ends the one")
    check(second.end(signal.SIGHUP) == 0, "SIGHUP ends the other")
    bus.terminate()
    bus.wait()
    place.remove()


test_one_window(sys.argv[1], sys.argv[2])
test_two_processes(sys.argv[1], sys.argv[2])
accessible.end()
