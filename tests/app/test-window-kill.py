#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills the real window while it is being edited and saved.

Reliability, cases 7 and 9: killed at any moment, the file is whole, and either
what it was or something that was saved; and when Accord is started again, it
offers all but the last 3 seconds.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.  Kills 5 times, a hundred times with ACCORD_TEST_LONG=1 in the
environment, as often as ACCORD_TEST_KILLS says if it says so; the moments
follow from a seed that is printed, and ACCORD_TEST_SEED gives.
"""

import json
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import Atspi, Window, check, wait_for, walk

ORGANISATION = "Riverside Specialist Hospital"

# What may be lost, in seconds, and for how long a window is edited.  The first
# one is edited for so long that there must be something to restore.
LIMIT = 3
SHORTEST = 0.05
FIRST = 6
LONGEST = 8

# Between two edits, and how many there are to one save.
PAUSE = 0.02
EDITS_PER_SAVE = 60

# A button that is pressed from afar stays down for a moment before it acts, and
# what is edited in that moment is saved, too.
PRESS = 1


class Run:
    """One window that is edited and killed."""

    def __init__(self, program, sample, chance):
        self.program = program
        self.chance = chance
        self.folder = tempfile.mkdtemp(prefix="accord-kill-")
        self.path = os.path.join(self.folder, "riverside.accord.json")
        with open(sample, encoding="utf-8") as file:
            self.text = file.read()
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(self.text)
        self.edits = []
        self.saves = []
        self.stall = 0
        self.killed = 0

    def make_text(self, number):
        """Returns what the file holds if it was saved with this edit."""
        if number == 0:
            return self.text
        return self.text.replace(f'"organisation": "{ORGANISATION}"',
                                 f'"organisation": "edit {number}"', 1)

    def edit_and_kill(self, first):
        """Edits for a random time, saving now and then, and kills.

        The first is not saved, so that only its recovery copy can help."""
        window = Window(self.program, self.folder, self.path)
        window.click("Edit Details")
        entry = window.find_entry("Your organisation")
        shortest = FIRST if first else SHORTEST
        end = time.monotonic() + self.chance.uniform(shortest, LONGEST)
        number = 0
        while time.monotonic() < end:
            number += 1
            before = time.monotonic()
            Atspi.EditableText.set_text_contents(entry, f"edit {number}")
            after = time.monotonic()
            # How long the machine let the window stand still does not count
            # against the promise.
            self.stall = max(self.stall, after - before)
            self.edits.append(after)
            if self.chance.random() < 1 / EDITS_PER_SAVE and not first:
                window.click("Save")
                self.saves.append((number, time.monotonic()))
            time.sleep(self.chance.uniform(0, 2 * PAUSE))
        self.killed = time.monotonic()
        return window.end(signal.SIGKILL)

    def was_saved(self, number):
        """Returns whether there was a save that this edit can have met."""
        return number <= len(self.edits) and any(
            number >= first and
            self.edits[number - 1] <= pressed + PRESS + self.stall
            for first, pressed in self.saves)

    def find_saved(self):
        """Returns the edit that the file holds, None if it is not whole."""
        with open(self.path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        match = re.search(r'"organisation": "edit (\d+)"', text)
        number = int(match.group(1)) if match is not None else 0
        if text == self.make_text(number) and \
                (number == 0 or self.was_saved(number)):
            return number
        print(f"# the file holds edit {number}, {len(text)} characters; "
              f"saved were {[first for first, _ in self.saves]}")
        return None

    def find_kept(self):
        """Starts the program again and returns what it restores."""
        window = Window(self.program, self.folder)
        try:
            folder = os.path.join(self.folder, "state", "accord", "recovery")
            if not os.path.isdir(folder) or \
                    not any(name.endswith(".json") and
                            not self.is_in_file(os.path.join(folder, name))
                            for name in os.listdir(folder)):
                return 0
            window.click("Restore")
            title = wait_for(lambda: self.find_title(window))
            return int(title) if title is not None else -1
        finally:
            window.end(signal.SIGTERM)

    def is_in_file(self, copy):
        """Returns whether the file holds it, so that nobody is asked.

        The kill came after the save and before its copy was dropped."""
        with open(copy, encoding="utf-8", errors="replace") as file:
            text = file.read()
        try:
            kept = json.loads(text)["content"]
        except (ValueError, KeyError):
            return False
        with open(self.path, encoding="utf-8", errors="replace") as file:
            return file.read() == kept

    @staticmethod
    def find_title(window):
        """Returns the number of the edit that the window's title shows."""
        for found in walk(window.accessible):
            match = re.match(r"edit (\d+) with .* – Accord$", found.get_name())
            if match is not None:
                return match.group(1)
        return None

    def find_required(self):
        """Returns the last edit that was old enough when the end came."""
        latest = self.killed - LIMIT - self.stall
        return sum(1 for after in self.edits if after <= latest)

    def measure_loss(self, number):
        """Returns how old the oldest edit was that is lost, in seconds."""
        if number >= len(self.edits):
            return 0
        return self.killed - self.edits[number]

    def remove(self):
        """Removes all that the run has left."""
        shutil.rmtree(self.folder, ignore_errors=True)


def main(program, sample):
    """Kills as often as it is told to."""
    kills = int(os.environ.get(
        "ACCORD_TEST_KILLS",
        100 if os.environ.get("ACCORD_TEST_LONG") == "1" else 5))
    seed = int(os.environ.get("ACCORD_TEST_SEED",
                              random.SystemRandom().randrange(2 ** 32)))
    print(f"# seed {seed}", flush=True)
    chance = random.Random(seed)
    edits = saves = restored = 0
    worst = 0.0

    for i in range(1, kills + 1):
        run = Run(program, sample, chance)
        code = run.edit_and_kill(i == 1)
        saved = run.find_saved()
        kept = run.find_kept()
        required = run.find_required()
        best = max(saved or 0, kept)
        loss = run.measure_loss(best)
        facts = (f"{len(run.edits)} edits, {len(run.saves)} saves, "
                 f"required {required}, saved {saved}, kept {kept}, "
                 f"lost {loss:.2f} s, stood still {run.stall:.2f} s, "
                 f"ended {code}")
        print(f"# kill {i}: {facts}", flush=True)
        check(code == -signal.SIGKILL, f"kill {i} came while it was edited",
              facts)
        check(saved is not None, f"kill {i} leaves the file whole", facts)
        check(required <= best <= len(run.edits),
              f"kill {i} costs at most the last {LIMIT} seconds", facts)
        edits += len(run.edits)
        saves += len(run.saves)
        restored += kept > 0
        worst = max(worst, loss)
        run.remove()

    print(f"# {kills} kills, {edits} edits, {saves} saves, {restored} windows "
          f"restored, at most {worst:.2f} s lost", flush=True)


main(sys.argv[1], sys.argv[2])
accessible.end()
