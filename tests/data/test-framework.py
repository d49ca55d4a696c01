# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The built-in framework is the published table, whole and word for word."""

import csv
import json
import pathlib
import re
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILT_IN = SOURCE / 'data' / 'frameworks' / 'nhs-partnering-2017.json'
TABLE = pathlib.Path(__file__).with_name('partnering-table.tsv')
COLUMNS = {'advantage': 'advantages', 'context': 'context',
           'enabler': 'enablers'}
# Words with another meaning to readers, or that judge (interface, Words).
UNWANTED = re.compile(
    r'\b(forms?|scores?|ruled out|recommend\w*|target|threshold|pass mark)\b'
    r'|(?<!largely )\bready\b', re.IGNORECASE)


class BuiltIn(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.bytes = BUILT_IN.read_text(encoding='utf-8')
        cls.framework = json.loads(cls.bytes)
        with TABLE.open(encoding='utf-8', newline='') as file:
            cls.lines = list(csv.DictReader(file, delimiter='\t',
                                            quoting=csv.QUOTE_NONE))
        cls.items = [(arrangement['id'], column, item)
                     for arrangement in cls.framework['arrangements']
                     for column, name in COLUMNS.items()
                     for item in arrangement[name]]
        cls.checkable = [item for _, column, item in cls.items
                         if column != 'advantage']

    def own_texts(self):
        """What the project wrote: everything but titles and the source."""
        for arrangement in self.framework['arrangements']:
            yield arrangement['summary']
            yield from arrangement['risks']
            for note in arrangement.get('read-today-as', []):
                yield note['text']
        for _, _, item in self.items:
            yield item.get('guidance', '')
            yield from item.get('evidence', [])
            for note in item.get('read-today-as', []):
                yield note['text']

    def test_all_lines_word_for_word(self):
        self.assertEqual(len(self.lines), 40)
        self.assertEqual(
            [(arrangement, column, item['id'], item['side'],
              str(item['certainty']), item['title'])
             for arrangement, column, item in self.items],
            [(line['arrangement'], line['column'], line['id'], line['side'],
              line['certainty'], line['wording']) for line in self.lines])

    def test_checkable_items_have_guidance_and_evidence(self):
        self.assertEqual(len(self.checkable), 29)
        for item in self.checkable:
            with self.subTest(item=item['id']):
                guidance = item['guidance']
                self.assertRegex(guidance, r'^[A-Z].*[a-z]\.$')
                self.assertLessEqual(len(guidance.split()), 25)
                self.assertIn(len(item['evidence']), (2, 3))
                for hint in item['evidence']:
                    self.assertRegex(hint, r'^[A-Z].*[^.]$')

    def test_texts_are_not_repeated(self):
        texts = [item['guidance'] for item in self.checkable]
        self.assertEqual(len(texts), len(set(texts)))

    def test_advantages_cannot_be_answered(self):
        for _, column, item in self.items:
            if column == 'advantage':
                self.assertFalse({'guidance', 'evidence', 'weight'} & set(item))

    def test_words(self):
        for text in self.own_texts():
            self.assertIsNone(UNWANTED.search(text), text)
            self.assertNotRegex(text, r"['!]|\s$|^\s|  ")

    def test_arrangements(self):
        self.assertEqual(
            [(a['id'], a['title'], a['initiation'], a['level'])
             for a in self.framework['arrangements']],
            [('voluntary-individual', 'Voluntary – individual',
              'voluntary', 'individual'),
             ('mandated-individual', 'Mandated – individual',
              'mandated', 'individual'),
             ('mandated-structural', 'Mandated – structural',
              'mandated', 'structural'),
             ('voluntary-structural', 'Voluntary – structural',
              'voluntary', 'structural')])
        for arrangement in self.framework['arrangements']:
            self.assertTrue(arrangement['summary'])
            self.assertGreaterEqual(len(arrangement['risks']), 3)

    def test_head(self):
        framework = self.framework
        self.assertEqual(framework['id'], 'nhs-partnering-2017')
        self.assertEqual(framework['revision'], 1)
        self.assertEqual(framework['ready-from'], 75)
        self.assertEqual(list(framework['source']),
                         ['title', 'authors', 'publisher', 'year', 'address'])

    def test_read_today_as_is_for_each_nation_and_dated(self):
        notes = [holder['read-today-as']
                 for holder in self.framework['arrangements'] +
                 [item for _, _, item in self.items]
                 if 'read-today-as' in holder]
        self.assertTrue(notes)
        for both in notes:
            self.assertEqual([note['nation'] for note in both],
                             ['england', 'wales'])
            for note in both:
                self.assertRegex(note['as-of'], r'^20\d\d-\d\d-\d\d$')

    def test_stable_form(self):
        self.assertEqual(
            self.bytes,
            json.dumps(self.framework, ensure_ascii=False, indent=2) + '\n')

    def test_schema_knows_the_same_items(self):
        schema = json.loads((SOURCE / 'data' / 'schemas' /
                             'accord-assessment.schema.json').read_text())
        self.assertEqual(
            list(schema['then']['properties']['answers']['properties']),
            [item['id'] for item in self.checkable])


if __name__ == '__main__':
    unittest.main()
