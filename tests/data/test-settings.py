# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The defaults that stand in for a missing schema are the schema's."""

import pathlib
import re
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = SOURCE / 'data' / 'io.github.accord_readiness.Accord.gschema.xml'
CODE = SOURCE / 'src' / 'app' / 'desktop' / 'accord-settings.c'


class Settings(unittest.TestCase):

    def setUp(self):
        self.keys = ElementTree.parse(SCHEMA).getroot().findall('.//key')

    def test_same_defaults(self):
        code = CODE.read_text(encoding='utf-8').split('};', 1)[0]
        self.assertEqual(
            sorted(re.findall(r'\{ "([a-z-]+)", "([^"]+)", "([^"]+)" \}',
                              code)),
            sorted((key.get('name'), key.get('type'), key.find('default').text)
                   for key in self.keys))

    def test_all_are_described(self):
        for key in self.keys:
            self.assertTrue(key.find('summary').text)
            self.assertRegex(key.find('description').text, r'\.$')


if __name__ == '__main__':
    unittest.main()
