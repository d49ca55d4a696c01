#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Listens to every page and window: what it is called, and as what.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.
"""

import os
import shutil
import signal
import sys
import tempfile

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import (GLib, Gio, Window, check, find, get_role, wait_for,
                        walk)

# What waits for its words, and is not shown before.
WAITING = ("label", "heading", "status bar", "alert")

# What is there for layout only; a screen reader passes it by.
SILENT = ("filler", "panel", "scroll bar", "scroll pane", "form", "separator",
          "application", "popup menu", "redundant object")


def find_faults(root):
    """Returns what is not called as people would call it."""
    faults = []
    for found in walk(root):
        role = get_role(found)
        name = found.get_name() or ""
        if role in SILENT or \
                (role in WAITING and name in ("GtkLabel", "AccordNotice",
                                              "AccordBanner")):
            continue
        words = name.split()
        half = len(words) // 2
        again = words and len(words) % 2 == 0 and \
            [w.lower().strip("_…") for w in words[:half]] == \
            [w.lower().strip("_…") for w in words[half:]]
        if name.startswith(("Gtk", "Accord")) and name != "Accord" and \
                " " not in name:
            fault = "is not named"
        elif "_" in name:
            fault = "holds a mnemonic"
        elif again:
            fault = "says it twice"
        elif not name and role in ("push button", "toggle button", "list item",
                                   "check box", "radio button", "table"):
            fault = "is silent"
        else:
            continue
        above = []
        parent = found.get_parent()
        while parent is not None and len(above) < 12:
            if get_role(parent) not in SILENT:
                above.append(f"{get_role(parent)} "
                             f"“{parent.get_name()[:40]}”")
            parent = parent.get_parent()
        if any("AccordNotice" in text for text in above):
            continue  # not shown yet
        faults.append(f"{role} “{name}” {fault}, in {' in '.join(above[:3])}")
    return sorted(set(faults))


def check_names(window, place, unless=" "):
    """Checks all that is there now but what begins with UNLESS."""
    faults = wait_for(lambda: [find_faults(window.accessible)])[0]
    faults = [fault for fault in faults if not fault.startswith(unless)]
    check(not faults, f"{place}: names are whole and said once",
          "\n".join(faults))


def check_headings(window):
    """A heading comes before what it is the heading of."""
    seen = []
    for found in walk(window.accessible):
        role = get_role(found)
        if role == "heading" or role == "list item":
            seen.append((role, found.get_name()))
    heads = [i for i, (role, name) in enumerate(seen)
             if role == "heading" and name.startswith("Next step with: ")]
    check(len(heads) == 2, "the overview has headings of its open items", seen)
    check(all(seen[i + 1][0] == "list item" for i in heads),
          "each comes before its items",
          "\n".join(f"{role} {name}" for role, name in seen))


def check_radios(window):
    """Each question of the details is a named group of radio buttons."""
    for question in ("How did this come about?", "What is being considered?",
                     "Our part"):
        group = wait_for(lambda: next(
            (a for a in walk(window.accessible) if a.get_name() == question and
             get_role(a) not in ("heading", "label")), None))
        roles = [get_role(a) for a in walk(group)
                 if get_role(a) in ("check box", "radio button")]
        check(roles == ["radio button"] * 3, f"{question}: three radio buttons",
              roles)


def activate(action):
    """Activates an action of the program."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    bus.call_sync("io.github.accord_readiness.Accord",
                  "/io/github/accord_readiness/Accord", "org.gtk.Actions",
                  "Activate", GLib.Variant("(sava{sv})", (action, [], {})),
                  None, Gio.DBusCallFlags.NONE, -1, None)


def tour(program, folder, path, other):
    """Goes everywhere."""
    window = Window(program, folder)
    wait_for(lambda: find(window.accessible, "push button", "Look at"))
    version = window.accessible.get_toolkit_version()
    if not version.startswith("4.8."):
        window.end(signal.SIGTERM)
        print(f"1..0 # SKIP the names are those of GTK 4.8, not of {version}")
        sys.exit(0)
    check_names(window, "the start page", unless="push button “GtkLabel”")
    window.end(signal.SIGTERM)

    window = Window(program, folder, path)
    wait_for(lambda: find(window.accessible, "heading", "Where you stand"))
    check_names(window, "the overview")
    check_headings(window)
    window.click("Voluntary – individual")
    wait_for(lambda: find(window.accessible, "heading", "Key enablers"))
    for arrow in [a for a in walk(window.accessible)
                  if a.get_name().startswith("Note, evidence") and
                  get_role(a) == "push button"][2:4]:
        arrow.do_action(0)
    wait_for(lambda: find(window.accessible, "push button", "3 Not in place"))
    check_names(window, "a type, folded out")
    window.click("Edit Details")
    wait_for(lambda: find(window.accessible, "heading", "Our part"))
    check_names(window, "the details")
    check_radios(window)
    window.click("Add as actions")
    wait_for(lambda: find(window.accessible, "tree table", "Actions"))
    check_names(window, "the actions")
    window.end(signal.SIGTERM)

    window = Window(program, folder, path)
    wait_for(lambda: find(window.accessible, "heading", "Where you stand"))
    window.click("Try out")
    wait_for(lambda: find(window.accessible, "push button", "Turn into"))
    check_names(window, "trying out")
    window.end(signal.SIGTERM)

    window = Window(program, folder)
    activate("blank-checklist")
    wait_for(lambda: find(window.accessible, "check box", "Large print"))
    check_names(window, "the preview", unless="push button “GtkLabel”")
    activate("help")
    wait_for(lambda: find(window.accessible, "heading", "The answers"))
    check_names(window, "help", unless="push button “GtkLabel”")
    window.end(signal.SIGTERM)

    window = Window(program, folder, "--compare", path, other)
    wait_for(lambda: find(window.accessible, "check box", "Differences only"))
    check_names(window, "the comparison", unless="push button “GtkButton”")
    window.end(signal.SIGTERM)


def main(program, sample):
    """Makes the tour in a folder of its own."""
    place = tempfile.mkdtemp(prefix="accord-names-")
    # A name in which "_" is taken for that of a mnemonic shows the folder, too.
    if "_" in place:
        place = shutil.move(place, place.replace("_", "0"))
    folder = os.path.join(place, "papers")
    os.mkdir(folder)
    path = os.path.join(folder, "riverside.accord.json")
    other = os.path.join(folder, "valley-high.accord.json")
    shutil.copyfile(sample, path)
    shutil.copyfile(os.path.join(os.path.dirname(sample),
                                 "valley-high.accord.json"), other)
    try:
        tour(program, folder, path, other)
    finally:
        shutil.rmtree(place, ignore_errors=True)


main(sys.argv[1], sys.argv[2])
accessible.end()
