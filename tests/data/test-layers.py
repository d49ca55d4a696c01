# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each layer of the source uses only those below it.

The dependencies of the build refuse a header of GTK in the reports; this also
refuses one of Accord's own, which would be found.
"""

import pathlib
import re
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2] / 'src'
INCLUDE = re.compile(r'^ *# *include "([a-z/]+)/[^/"]+"', re.MULTILINE)
# What the files of a folder may include beside their own folder's.
ALLOWED = {
    'model/json': ('model',),
    'model': ('model', 'data'),
    'report': ('model',),
    'cli': ('model', 'report'),
    # What the parts of the window share knows none of them.
    'app/desktop': ('model', 'report'),
    'app/widgets': ('app/desktop', 'model', 'report'),
    'app/answers': ('app/desktop', 'app/widgets', 'model', 'report'),
    'app/overview': ('app/answers', 'app/desktop', 'app/widgets', 'model',
                     'report'),
    'app/paper': ('app/desktop', 'app/widgets', 'model', 'report'),
    'app/actions': ('app/answers', 'app/desktop', 'app/paper', 'app/widgets',
                    'model', 'report'),
    'app/start': ('app/desktop', 'app/widgets', 'model', 'report'),
    'app/compare': ('app/desktop', 'app/overview', 'app/paper', 'app/widgets',
                    'model', 'report'),
    'app': ('model', 'report'),
}
PROGRAM = pathlib.Path(sys.argv.pop())


def is_below(folder, layers):
    return any(folder == layer or folder.startswith(layer + '/')
               for layer in layers)


class Layers(unittest.TestCase):

    def test_includes(self):
        for path in sorted(SOURCE.rglob('*.[ch]')):
            name = str(path.relative_to(SOURCE))
            layer = next(layer for layer in ALLOWED
                         if name.startswith(layer + '/'))
            folders = INCLUDE.findall(path.read_text(encoding='utf-8'))
            for folder in folders:
                if layer == 'model/json':
                    allowed = folder in ('model', 'model/json')
                else:
                    allowed = is_below(folder, (layer,) + ALLOWED[layer])
                self.assertTrue(allowed, f'{name} includes {folder}/')

    def test_command_line_has_no_gtk(self):
        self.assertNotRegex(PROGRAM.read_bytes(), rb'libg[td]k-?[0-9]')


if __name__ == '__main__':
    unittest.main()
