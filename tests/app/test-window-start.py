#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a start leaves out: the drivers of GL where cairo draws, which are half
of the time that a bare window takes.

Arguments: the program, a sample.  To be run under dbus-run-session with a
display.
"""

import re
import signal
import sys

sys.dont_write_bytecode = True
import accessible  # pylint: disable=wrong-import-position
from accessible import Place, Window, check

DRIVERS = re.compile(r"libGLX_|libEGL_|swrast|libgallium")


def list_drivers(program, sample, renderer):
    """Returns the drivers that a window drawn by RENDERER has loaded."""
    place = Place(sample)
    window = Window(program, place.folder, place.path, GDK_DEBUG="",
                    GDK_DISABLE="", GSK_RENDERER=renderer)
    window.shows("Where you stand")
    with open(f"/proc/{window.process.pid}/maps", encoding="utf-8") as maps:
        drivers = sorted(set(re.findall(r"\S*/(\S+)$", maps.read(), re.M)))
    window.end(signal.SIGTERM)
    place.remove()
    return [name for name in drivers if DRIVERS.search(name)]


if not list_drivers(sys.argv[1], sys.argv[2], "gl"):
    accessible.skip("no drivers of GL are loaded here")
found = list_drivers(sys.argv[1], sys.argv[2], "cairo")
check(not found, "cairo draws without the drivers of GL", found)
accessible.end()
