# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The template of translations builds, and keeps to the words agreed on."""

import ast
import pathlib
import re
import subprocess
import sys
import unittest

XGETTEXT = sys.argv[1]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'Q_:1g',
            'g_dngettext:2,3', 'g_dpgettext2:2c,3']
UNWANTED = re.compile(
    r'\b(form|score|ruled out)\b|(?<!largely )\bready\b|!', re.IGNORECASE)
ENTRY = re.compile(r'^msgid(?:_plural)? ((?:".*"\n?)+)', re.MULTILINE)


class Words(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        answer = subprocess.run(
            [XGETTEXT, '--from-code=UTF-8', '--files-from=po/POTFILES',
             '--output=-', '--keyword',
             *(f'--keyword={keyword}' for keyword in KEYWORDS)],
            cwd=SOURCE, capture_output=True, text=True, check=True)
        cls.complaints = answer.stderr
        cls.texts = [''.join(ast.literal_eval(line)
                             for line in entry.splitlines())
                     for entry in ENTRY.findall(answer.stdout)]

    def test_no_complaints(self):
        self.assertEqual(self.complaints, '')

    def test_texts_are_found(self):
        for text in ('Not in place', 'Accord assessment', 'Your nation'):
            self.assertIn(text, self.texts)

    def test_unwanted_words(self):
        for text in self.texts:
            with self.subTest(text=text):
                self.assertIsNone(UNWANTED.search(text))

    def test_apostrophes_and_dots_are_typographic(self):
        for text in self.texts:
            with self.subTest(text=text):
                self.assertNotRegex(text, r"\w'\w|\.\.\.")


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
