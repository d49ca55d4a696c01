#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the real window as assistive technology does: over the bus.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import (Atspi, GLib, check, find, find_application, wait_for,
                        walk)


def is_checked(box):
    box.clear_cache()
    return box.get_state_set().contains(Atspi.StateType.CHECKED)


class Ear:
    """Hears what is announced from now on, as a screen reader does.

    Below GTK 4.14 that is a status that is called otherwise.
    """

    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:property-change:accessible-name")
        self.listener.register("object:announcement")

    def hear(self, event):
        """Notes what is said, or the new name of a status."""
        if event.type.startswith("object:announcement"):
            self.heard.append(event.any_data)
        elif event.source.get_role() == Atspi.Role.STATUS_BAR:
            event.source.clear_cache()
            name = event.source.get_name()
            if name and (not self.heard or self.heard[-1] != name):
                self.heard.append(name)

    def hears(self, text):
        """Returns whether TEXT is said within the usual patience."""
        def look():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(text in said for said in self.heard)
        return wait_for(look) is not None


def main(program, sample):
    folder = tempfile.mkdtemp(prefix="accord-bus-")
    path = os.path.join(folder, "riverside.accord.json")
    shutil.copyfile(sample, path)
    environment = dict(os.environ)
    for name in ("GTK_A11Y", "G_DEBUG"):
        environment.pop(name, None)
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        environment[f"XDG_{name}_HOME"] = os.path.join(folder, name.lower())
    process = subprocess.Popen([program, path], env=environment)

    try:
        application = wait_for(lambda: find_application(process.pid))
        if not check(application is not None, "the window is on the bus"):
            return
        heading = wait_for(lambda: find(application, "heading",
                                        "Where you stand")
                           or find(application, "label", "Where you stand"))
        check(heading is not None, "the overview says where things stand")

        wrong = []
        for found in walk(application):
            name = found.get_name()
            states = found.get_state_set()
            if not (states.contains(Atspi.StateType.SHOWING)
                    and found.get_role_name() in (
                        "push button", "button", "toggle button", "check box",
                        "list item", "heading", "entry", "text")):
                continue
            if not name or name.startswith("Gtk") or "_" in name:
                parent = found.get_parent()
                wrong.append(f"{found.get_role_name()}: “{name}” in "
                             f"{parent.get_role_name()} “{parent.get_name()}”")
        check(not wrong, "names are whole, without underscores",
              "\n".join(sorted(set(wrong))[:12]))

        row = wait_for(lambda: find(application, "list item",
                                    "Voluntary – individual"))
        check(row is not None, "the sidebar names the types")

        card = find(application, "push button", "Voluntary – individual") or \
            find(application, "button", "Voluntary – individual")
        if card is not None and card.get_n_actions() > 0:
            card.do_action(0)
        box = wait_for(lambda: find(application, "check box",
                                    "Structuring in time"))
        if not check(box is not None, "an item's box is on the bus"):
            return
        check(not is_checked(box), "what is missing is not checked")
        check(box.get_n_actions() > 0, "the box has an action")
        ear = Ear()
        box.do_action(0)
        check(wait_for(lambda: is_checked(box)) is not None,
              "the action ticks it")
        check("In place" in box.get_description(),
              "the status is in the description", box.get_description())
        check(ear.hears("In place. Enablers 3 of 4."),
              "the answer is announced with its counts", ear.heard)

        undo = find(application, "push button", "Undo") or \
            find(application, "button", "Undo")
        undo.do_action(0)
        check(ear.hears("Undone: "), "so is what is undone", ear.heard)
        check(len(ear.heard) == 2, "each once", ear.heard)
        box.do_action(0)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            code = process.wait(accessible.PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            code = None
        check(code == 0, "SIGTERM ends the program", code)
        with open(path, encoding="utf-8") as saved, \
                open(sample, encoding="utf-8") as original:
            check(saved.read() == original.read(),
                  "the file changes only on Save")
        copies = os.listdir(os.path.join(folder, "state", "accord",
                                         "recovery"))
        check(bool(copies), "the change is in a recovery copy", copies)
        shutil.rmtree(folder, ignore_errors=True)


main(sys.argv[1], sys.argv[2])
accessible.end()
