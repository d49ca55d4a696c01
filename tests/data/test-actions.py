#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every window action that is named somewhere is installed, and every key of
the program's table stands in the shortcuts window.
"""

import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
sources = {path: path.read_text(encoding="utf-8")
           for path in sorted((root / "src" / "app").rglob("*.c"))}
ui = {path: path.read_text(encoding="utf-8")
      for path in sorted((root / "ui").glob("*.ui"))}

installed = {"window.close"}
for text in sources.values():
    installed |= set(re.findall(
        r'install_(?:property_)?action\s*\(\s*\w+,\s*"([a-z.-]+)"', text))

# An install function that nobody calls installs nothing.
functions = {}
calls = ""
for text in sources.values():
    for name in re.findall(r"^(accord_\w+_class_install_\w+) \(", text, re.M):
        functions[name] = True
    calls += re.sub(r"^accord_\w+_class_install_\w+ \(.*", "", text, flags=re.M)

faults = [f"{name} is never called" for name in functions
          if not re.search(rf"^\s+{name} \(widget_class\);", calls, re.M)]

named = {}
for path, text in {**sources, **ui}.items():
    for action in re.findall(r'[">](win\.[a-z-]+)', text):
        named.setdefault(action, path.name)

faults += [f"{action}, named in {where}, is not installed"
           for action, where in sorted(named.items())
           if action not in installed]

application = (root / "src" / "app" / "accord-application.c").read_text(
    encoding="utf-8")
table = application[application.index("accels[] = {"):]
table = table[:table.index("};")]
overlay = (root / "ui" / "help-overlay.ui").read_text(encoding="utf-8")
for action in re.findall(r'\{ "([a-z]+\.[^"]+)",', table):
    if action not in overlay:
        faults.append(f"{action} has a key that the shortcuts window lacks")

for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
