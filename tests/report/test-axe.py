#!/usr/bin/env python3
# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Looks through the HTML reports with axe-core in headless Chromium.  Both are
# taken where they are there (Debian's chromium; "npm install -g axe-core", or a
# path in ACCORD_AXE); without them the test says so and skips.  Arguments:
# accord-cli and the folder of samples.

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

RUN = """
axe.run (document, { resultTypes: ['violations'] }).then (function (result) {
  const told = result.violations.map (function (violation) {
    return { id: violation.id, help: violation.help,
             nodes: violation.nodes.map (function (node) { return node.html; }) };
  });
  const place = document.createElement ('pre');
  place.id = 'axe-result';
  place.textContent = JSON.stringify ({ passes: result.passes.length,
                                        violations: told });
  document.body.appendChild (place);
});
"""


def skip (reason):
    print (f'1..0 # SKIP {reason}')
    sys.exit (0)


def find_chromium ():
    for name in ('chromium', 'chromium-browser', 'google-chrome'):
        path = shutil.which (name)
        if path is not None:
            return path
    skip ('no Chromium: install chromium')


def find_axe ():
    places = [os.environ.get ('ACCORD_AXE', '')]
    npm = shutil.which ('npm')
    if npm is not None:
        found = subprocess.run ([npm, 'root', '-g'], capture_output=True,
                                text=True)
        places.append (os.path.join (found.stdout.strip (), 'axe-core',
                                     'axe.min.js'))
    places.append ('/usr/share/nodejs/axe-core/axe.min.js')
    for place in places:
        if os.path.isfile (place):
            with open (place, encoding='utf-8') as file:
                return file.read ()
    skip ('no axe-core: npm install -g axe-core, or set ACCORD_AXE')


def look_through (chromium, axe, page, folder):
    # A script's text ends at the first closing tag, wherever it stands.
    script = (axe + RUN).replace ('</script', '<\\/script')
    path = os.path.join (folder, 'page.html')
    with open (path, 'w', encoding='utf-8') as file:
        file.write (page.replace ('</body>',
                                  f'<script>{script}</script></body>'))
    shown = subprocess.run ([chromium, '--headless', '--no-sandbox',
                             '--disable-gpu', '--disable-dev-shm-usage',
                             f'--user-data-dir={folder}/profile',
                             '--virtual-time-budget=20000', '--dump-dom',
                             f'file://{path}'],
                            capture_output=True, text=True, timeout=120)
    match = re.search (r'<pre id="axe-result">(.*?)</pre>', shown.stdout,
                       re.DOTALL)
    if match is None:
        sys.exit (f'Chromium gave no result:\n{shown.stderr[-2000:]}')
    return json.loads (html.unescape (match.group (1)))


def main ():
    cli, samples = sys.argv[1:3]
    chromium = find_chromium ()
    axe = find_axe ()
    riverside = os.path.join (samples, 'riverside.accord.json')
    reports = [
        ('summary', ['summary', riverside]),
        ('empty', ['summary', os.path.join (samples, 'empty.accord.json')]),
        ('compare', ['compare', riverside,
                     os.path.join (samples, 'valley-high.accord.json')]),
        ('trend', ['trend', os.path.join (samples, 'riverside-2025.accord.json'),
                   riverside]),
        ('blank checklist', ['form']),
    ]

    print (f'1..{len (reports)}')
    failed = False
    with tempfile.TemporaryDirectory () as folder:
        for number, (name, command) in enumerate (reports, 1):
            page = subprocess.run ([cli, command[0], '--format=html',
                                    *command[1:]],
                                   check=True, capture_output=True,
                                   text=True).stdout
            result = look_through (chromium, axe, page, folder)
            good = not result['violations']
            failed = failed or not good
            print (f'{"ok" if good else "not ok"} {number} {name}')
            for violation in result['violations']:
                print (f'# {violation["id"]}: {violation["help"]}')
                for node in violation['nodes'][:3]:
                    print (f'#   {node[:160]}')
    sys.exit (1 if failed else 0)


main ()
