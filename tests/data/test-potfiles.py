# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES names every file with text to translate, and no other."""

import pathlib
import re
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
CALL = re.compile(r'\b(?:_|N_|C_|NC_|Q_|g?ngettext|g_dngettext|g_dpgettext2?)'
                  r' ?\(')
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)
TRANSLATABLE = re.compile(r'translatable="(?:y|yes|true|1)"')
# Translated through their own rules, not through a mark in the text.
BY_RULES = ('*.desktop.in', '*.metainfo.xml.in', '*.gschema.xml',
            '*.mime.xml.in')


def has_text(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix in ('.c', '.h'):
        return CALL.search(COMMENT.sub('', text)) is not None
    return TRANSLATABLE.search(text) is not None


class Potfiles(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        lines = (SOURCE / 'po' / 'POTFILES').read_text().splitlines()
        cls.listed = [line for line in lines
                      if line and not line.startswith('#')]

    def test_sorted_and_unique(self):
        self.assertEqual(self.listed, sorted(set(self.listed)))

    def test_complete(self):
        found = {path for pattern in ('*.c', '*.h')
                 for path in (SOURCE / 'src').rglob(pattern) if has_text(path)}
        found |= {path for path in (SOURCE / 'ui').rglob('*.ui')
                  if has_text(path)}
        found |= {path for pattern in BY_RULES
                  for path in (SOURCE / 'data').glob(pattern)}
        found = {str(path.relative_to(SOURCE)) for path in found}
        self.assertFalse(found - set(self.listed), 'to be added')
        self.assertFalse(set(self.listed) - found, 'to be removed')


class Marks(unittest.TestCase):

    def test_marks_are_seen(self):
        for line in ('_("a")', 'x = _ ("a");', '{ N_("a"), 1 }', 'C_("b", "a")',
                     'ngettext ("a", "b", n)', 'f (_("a"))'):
            self.assertTrue(CALL.search(line), line)
        for line in ('my_ ("a")', 'foo_("a")', 'DC_ ("a")'):
            self.assertFalse(CALL.search(line), line)


if __name__ == '__main__':
    unittest.main()
