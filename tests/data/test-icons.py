# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Symbols take the colour of the text, and each one that is named is there."""

import pathlib
import re
import unittest
import xml.etree.ElementTree as ElementTree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
ICONS = SOURCE / 'ui' / 'icons'
SYMBOLIC = SOURCE / 'data' / 'icons' / 'hicolor' / 'symbolic' / 'apps'
RESOURCES = SOURCE / 'ui' / 'accord-ui.gresource.xml'
SVG = '{http://www.w3.org/2000/svg}'
PREFIX = '/io/github/accord_readiness/Accord/icons/scalable/actions'


class Icons(unittest.TestCase):

    def test_filled_paths_only(self):
        paths = [*sorted(ICONS.glob('*.svg')), *SYMBOLIC.glob('*.svg')]
        self.assertGreaterEqual(len(paths), 15)
        for path in paths:
            with self.subTest(path=path.name):
                root = ElementTree.parse(path).getroot()
                self.assertEqual((root.get('width'), root.get('height'),
                                  root.get('viewBox')),
                                 ('16', '16', '0 0 16 16'))
                self.assertTrue(len(root))
                for element in root:
                    self.assertEqual(element.tag, SVG + 'path')
                    self.assertEqual(element.get('fill'), '#2e3436')
                    self.assertLessEqual(set(element.keys()),
                                         {'d', 'fill', 'fill-rule'})

    def test_all_are_in_the_resource(self):
        listed = {}
        for group in ElementTree.parse(RESOURCES).getroot():
            for file in group:
                if file.text.startswith('icons/'):
                    self.assertEqual(group.get('prefix'), PREFIX)
                    listed[file.get('alias')] = file.text
        self.assertEqual(listed, {path.name: f'icons/{path.name}'
                                  for path in ICONS.iterdir()})

    def test_named_ones_exist(self):
        name = re.compile(r'\baccord-(?:status|position|check)-'
                          r'[a-z-]+-symbolic\b')
        for folder, pattern in (('src', '*.c'), ('ui', '*.ui'),
                                ('ui', '*.css')):
            for path in (SOURCE / folder).rglob(pattern):
                for icon in name.findall(path.read_text(encoding='utf-8')):
                    self.assertTrue((ICONS / f'{icon}.svg').exists(),
                                    f'{path}: {icon}')


if __name__ == '__main__':
    unittest.main()
