#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What becomes of unsaved changes when the session or the display ends.

Reliability, case 27: a signal loses nothing.  The session is asked not to end
while something is unsaved, by a session manager that this test plays.  Where
the display is killed, at most the last 3 seconds are gone.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import Place, Window, check, wait_for, walk

from gi.repository import Gio, GLib  # pylint: disable=wrong-import-order

ENTRY = "Your organisation"
MANAGER = "org.gnome.SessionManager"
INTERFACE = """
<node>
  <interface name="org.gnome.SessionManager">
    <method name="RegisterClient">
      <arg type="s" direction="in"/>
      <arg type="s" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="Inhibit">
      <arg type="s" direction="in"/>
      <arg type="u" direction="in"/>
      <arg type="s" direction="in"/>
      <arg type="u" direction="in"/>
      <arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit">
      <arg type="u" direction="in"/>
    </method>
  </interface>
</node>
"""


class SessionManager:
    """Takes down who asks the session not to end."""

    def __init__(self):
        self.reasons = {}
        self.last = 0
        self.ready = threading.Event()
        threading.Thread(target=self.serve, daemon=True).start()
        self.ready.wait(accessible.PATIENCE)

    def serve(self):
        """Answers, in a thread and on a connection of its own."""
        context = GLib.MainContext()
        context.push_thread_default()
        bus = Gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT |
            Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        bus.register_object(
            "/org/gnome/SessionManager",
            Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0],
            self.answer, None, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus",
                      "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", (MANAGER, 0)), None,
                      Gio.DBusCallFlags.NONE, -1, None)
        self.ready.set()
        GLib.MainLoop(context).run()

    def answer(self, _bus, _sender, _path, _interface, method, arguments,
               invocation):
        """Answers one call."""
        result = None
        if method == "RegisterClient":
            result = GLib.Variant("(o)", ("/org/gnome/SessionManager/Client",))
        elif method == "Inhibit":
            self.last += 1
            self.reasons[self.last] = arguments.unpack()
            result = GLib.Variant("(u)", (self.last,))
        else:
            self.reasons.pop(arguments.unpack()[0], None)
        invocation.return_value(result)


class Unfinished(Place):
    """A file that somebody was at work on."""

    def restore(self, program):
        """Starts the program again and returns the title it restores."""
        window = Window(program, self.folder)
        window.click("Restore")
        title = wait_for(lambda: self.find_title(window))
        window.end(signal.SIGTERM)
        return title

    @staticmethod
    def find_title(window):
        """Returns the organisation in the window's title."""
        for found in walk(window.accessible):
            match = re.match("(.*) with .* – Accord$", found.get_name())
            if match is not None:
                return match.group(1)
        return None


def test_signals(program, sample):
    """Case 27: right after an edit, long before a copy would be due."""
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        place = Unfinished(sample)
        window = Window(program, place.folder, place.path)
        window.click("Edit Details")
        window.edit(ENTRY, number.name)
        check(window.end(number) == 0, f"{number.name} ends the program")
        title = place.restore(program)
        check(title == number.name, f"{number.name} loses nothing", title)
        place.remove()


def test_inhibit(program, sample):
    """The session does not end over unsaved changes without a word."""
    manager = SessionManager()
    place = Unfinished(sample)
    window = Window(program, place.folder, place.path)
    window.click("Edit Details")
    time.sleep(1)
    own = [reason for reason in manager.reasons.values()
           if "Accord" in reason[0]]
    check(not own, "an unchanged file does not keep the session", own)

    window.edit(ENTRY, "Changed")
    asked = wait_for(lambda: manager.reasons)
    check(asked is not None, "a changed one does")
    for reason in manager.reasons.values():
        check(reason[2] != "" and reason[3] == 1,
              "with a reason, and against logging out", reason)
    window.click("Save")
    check(wait_for(lambda: not manager.reasons) is not None,
          "until it is saved", manager.reasons)
    window.end(signal.SIGTERM)
    place.remove()


def test_display(program, sample):
    """The display goes, and with it the program."""
    if shutil.which("Xvfb") is None:
        print("# no Xvfb: no display to kill")
        return

    place = Unfinished(sample)
    display = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    name = ":" + display.stdout.readline().strip()
    window = Window(program, place.folder, place.path, DISPLAY=name)
    window.click("Edit Details")
    window.edit(ENTRY, "Kept")
    time.sleep(4)
    window.edit(ENTRY, "Too late")
    display.kill()
    display.wait()
    try:
        window.process.wait(accessible.PATIENCE)
        check(True, "the program ends with its display")
    except subprocess.TimeoutExpired:
        check(False, "the program ends with its display")
        window.process.kill()
    title = place.restore(program)
    check(title in ("Kept", "Too late"), "and loses 3 seconds at most", title)
    place.remove()


test_signals(sys.argv[1], sys.argv[2])
test_inhibit(sys.argv[1], sys.argv[2])
test_display(sys.argv[1], sys.argv[2])
accessible.end()
