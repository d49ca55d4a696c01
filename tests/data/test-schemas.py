# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas accept what Accord reads and refuse what it refuses."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

try:
    import jsonschema
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)

CLI = sys.argv[1] if len(sys.argv) > 1 else None
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = SOURCE / 'data' / 'schemas'
SAMPLES = SOURCE / 'tests' / 'samples'
BUILT_IN = SOURCE / 'data' / 'frameworks' / 'nhs-partnering-2017.json'

ABSENT = object()


def load(path):
    return json.loads(path.read_text(encoding='utf-8'))


def make_validator(name):
    schema = load(SCHEMAS / f'accord-{name}.schema.json')
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def with_value(tree, pointer, value):
    """A copy of tree with value at a pointer; its parents are made."""
    tree = copy.deepcopy(tree)
    names = pointer.strip('/').split('/')
    place = tree
    for name in names[:-1]:
        if isinstance(place, list):
            place = place[int(name)]
        else:
            place = place.setdefault(name, {})
    if isinstance(place, list):
        place[int(names[-1])] = value
    elif value is ABSENT:
        del place[names[-1]]
    else:
        place[names[-1]] = value
    return tree


ITEM = '/answers/vi-leads-communicate'
EVIDENCE = ITEM + '/evidence'
ACTION = '/answers/vi-shared-reflection/action'
ANYTHING = [None, 1.5, 'text', [1, [2]], {'a': {'b': None}}]

RIGHT_ASSESSMENTS = [
    ('/date', '2028-02-29'),
    ('/date', '2000-02-29'),
    ('/date', '0001-01-01'),
    ('/date', ABSENT),
    ('/id', ABSENT),
    ('/role', 'supported'),
    ('/organisation', ''),
    ('/respondent', {}),
    ('/circumstances', {}),
    ('/framework', {'id': 'nhs-partnering-2017'}),
    ('/answers', {}),
    (ITEM, {}),
    (ITEM, {'note': 'No status yet'}),
    (ITEM, {'status': 'not-applicable'}),
    (ITEM, {'status': 'not-applicable', 'reason': 'No buddying is planned'}),
    (ITEM, {'status': 'in-place', 'carried-from': '2025-11-20'}),
    (EVIDENCE, []),
    (EVIDENCE, [{'title': 'Agenda'}] * 1000),
    (ACTION, {'what': 'Ask'}),
]

# Members and ids that nobody knows may hold anything, at every level.
RIGHT_ASSESSMENTS += [
    (place + '/x-unknown', value)
    for place in ('', '/framework', '/circumstances', '/respondent', '/answers',
                  ITEM, EVIDENCE + '/0', ACTION)
    for value in ANYTHING
]
RIGHT_ASSESSMENTS += [('/answers/vi-clinician-led', value) for value in ANYTHING]

WRONG_ASSESSMENTS = [
    ('/format', ABSENT),
    ('/format', 'accord-framework'),
    ('/format', None),
    ('/version', ABSENT),
    ('/version', 2),
    ('/version', 0),
    ('/version', 1.5),
    ('/version', '1'),
    ('/version', True),
    ('/framework', ABSENT),
    ('/framework', 'nhs-partnering-2017'),
    ('/framework/id', ABSENT),
    ('/framework/id', ''),
    ('/framework/id', 7),
    ('/framework/revision', '1'),
    ('/framework/revision', 1.5),
    ('/framework/revision', 0),
    ('/answers', ABSENT),
    ('/answers', []),
    ('/answers', None),
    ('/role', 'boss'),
    ('/role', ''),
    ('/circumstances', []),
    ('/circumstances/mandated', 'no'),
    ('/circumstances/mandated', None),
    ('/circumstances/structural', 0),
    ('/respondent', 'me'),
    ('/respondent/name', None),
    ('/respondent/group', 'nurse'),
    ('/respondent/group', ''),
    ('/date', ''),
    ('/date', None),
    ('/date', '2026-02-30'),
    ('/date', '2027-02-29'),
    ('/date', '1900-02-29'),
    ('/date', '2026-04-31'),
    ('/date', '2026-13-01'),
    ('/date', '2026-00-10'),
    ('/date', '0000-01-01'),
    ('/date', '2026-1-1'),
    ('/date', '23 November 2026'),
    ('/date', '2026-11-23T10:00:00Z'),
    ('/date', '2026-11-23\n'),
    ('/date', '٢٠٢٦-11-23'),
    ('/date', 20261123),
    (ITEM, None),
    (ITEM, 'in-place'),
    (ITEM, []),
    (ITEM, {'reason': 'No status at all'}),
    (ITEM, {'status': 'partly', 'reason': 'Wrong here'}),
    (ITEM, {'status': 'not-applicable', 'reason': None}),
    (ITEM + '/status', 'yes'),
    (ITEM + '/status', ''),
    (ITEM + '/status', None),
    (ITEM + '/status', 'In place'),
    (ITEM + '/status', True),
    (ITEM + '/note', None),
    (ITEM + '/note', ['a']),
    (ITEM + '/carried-from', ''),
    (ITEM + '/carried-from', '2025-11'),
    (EVIDENCE, {}),
    (EVIDENCE, ['Agenda']),
    (EVIDENCE, [{'title': 'Agenda'}] * 1001),
    (EVIDENCE + '/0/title', ABSENT),
    (EVIDENCE + '/0/title', ''),
    (EVIDENCE + '/0/title', 3),
    (EVIDENCE + '/0/location', None),
    (EVIDENCE + '/0/date', ''),
    (EVIDENCE + '/0/review-by', '2027-10-32'),
    (ACTION, []),
    (ACTION, 'Ask'),
    (ACTION, {}),
    (ACTION + '/what', ''),
    (ACTION + '/what', None),
    (ACTION + '/owner', 1),
    (ACTION + '/organisation', False),
    (ACTION + '/due', ''),
    (ACTION + '/due', 'soon'),
    (ACTION + '/done', 'no'),
    (ACTION + '/done', 0),
]
WRONG_ASSESSMENTS += [
    ('/' + name, value)
    for name in ('id', 'organisation', 'partner', 'scope', 'notes')
    for value in (None, 1, True, [], {})
]

TYPE = '/arrangements/0'
LINE = TYPE + '/enablers/0'

RIGHT_FRAMEWORKS = [
    ('/revision', ABSENT),
    ('/source', ABSENT),
    ('/source', {}),
    ('/ready-from', ABSENT),
    ('/ready-from', 1),
    ('/ready-from', 100),
    ('/arrangements', [{'id': 'a', 'title': 'A'}]),
    (LINE, {'id': 'a', 'title': 'A'}),
    (LINE + '/weight', 1),
    (LINE + '/weight', 100),
    (TYPE + '/initiation', ABSENT),
    (TYPE + '/level', ABSENT),
]
RIGHT_FRAMEWORKS += [
    (place + '/x-unknown', value)
    for place in ('', '/source', TYPE, LINE, TYPE + '/advantages/0')
    for value in ANYTHING
]

NOT_TEXTS = [None, 1, True, [], {}]
NOT_TITLES = [*NOT_TEXTS, '']
NOT_LISTS = [None, 'a', {}, 3]
NOTE = {'nation': 'wales', 'text': 'Today', 'as-of': '2026-11-01'}
WRONG_NOTES = [
    [None],
    *([{**NOTE, 'nation': nation}] for nation in NOT_TITLES),
    *([{**NOTE, 'text': text}] for text in NOT_TITLES),
    *([{**NOTE, 'as-of': date}] for date in (None, '', '2026-02-30', 2026,
                                             '2026-11-01\n')),
    [{'nation': 'wales'}],
    [{'text': 'Today'}],
    *NOT_LISTS,
]

WRONG_FRAMEWORKS = [
    ('/format', 'accord-assessment'),
    ('/version', 2),
    ('/id', ABSENT),
    ('/id', ''),
    ('/title', ABSENT),
    ('/title', None),
    ('/revision', 'one'),
    ('/source', 'a book'),
    ('/source/title', None),
    ('/ready-from', 0),
    ('/ready-from', 101),
    ('/ready-from', 62.5),
    ('/ready-from', '75'),
    ('/arrangements', ABSENT),
    ('/arrangements', {}),
    ('/arrangements', ['a']),
    (TYPE + '/id', ABSENT),
    (TYPE + '/title', ''),
    (TYPE + '/initiation', 'forced'),
    (TYPE + '/level', ''),
    (TYPE + '/summary', None),
    (TYPE + '/risks', 'many'),
    (TYPE + '/risks', [1]),
    (TYPE + '/context', {}),
    (TYPE + '/read-today-as', [{'nation': 'wales'}]),
    (LINE, 'a line'),
    (LINE + '/id', ABSENT),
    (LINE + '/id', 4),
    (LINE + '/title', ABSENT),
    (LINE + '/side', 'weak'),
    (LINE + '/side', None),
    (LINE + '/certainty', 101),
    (LINE + '/certainty', '99'),
    (LINE + '/guidance', None),
    (LINE + '/evidence', 'Agenda'),
    (LINE + '/evidence', [None]),
    (LINE + '/weight', 0),
    (LINE + '/weight', 101),
    (LINE + '/weight', 1.5),
    (LINE + '/weight', '2'),
    (LINE + '/certainty', -1),
    ('/revision', 0),
    ('/source/year', '2017'),
    ('/source/year', 0),
    ('/source/year', 10000),
]
WRONG_FRAMEWORKS += [
    (pointer, value)
    for pointers, values in (
        (('/id', '/title', TYPE + '/id', TYPE + '/title', LINE + '/id',
          LINE + '/title', TYPE + '/advantages/0/title'), NOT_TITLES),
        (('/source/title', '/source/authors', '/source/publisher',
          '/source/address', TYPE + '/summary', LINE + '/guidance'),
         NOT_TEXTS),
        ((TYPE + '/advantages', TYPE + '/context', TYPE + '/enablers',
          TYPE + '/risks', LINE + '/evidence'),
         [*NOT_LISTS, [None], [2]]),
        ((TYPE + '/read-today-as', LINE + '/read-today-as'), WRONG_NOTES))
    for pointer in pointers
    for value in values
]

TEXTS = {
    'format': 'accord-framework-text',
    'framework': 'nhs-partnering-2017',
    'revision': 1,
    'language': 'cy',
    'arrangements': {'voluntary-individual': {'title': 'Gwirfoddol', 'risks': []}},
    'items': {'vi-identified-need': {'title': 'Angen', 'evidence': ['Data']}},
}

RIGHT_TEXTS = [
    ('/version', 1),
    ('/language', 'pt_BR'),
    ('/arrangements', ABSENT),
    ('/items/vi-identified-need/x-unknown', None),
]

WRONG_TEXTS = [
    ('/format', 'accord-framework'),
    ('/framework', ABSENT),
    ('/language', ABSENT),
    ('/language', ''),
    ('/items', []),
    ('/items/vi-identified-need', 'Angen'),
    ('/items/vi-identified-need/title', ''),
    ('/items/vi-identified-need/evidence', 'Data'),
    ('/version', 2),
    ('/arrangements', []),
    ('/arrangements/voluntary-individual', 'Gwirfoddol'),
    ('/revision', 0),
    ('/revision', '1'),
]
WRONG_TEXTS += [
    (pointer, value)
    for pointers, values in (
        (('/framework', '/language', '/title',
          '/arrangements/voluntary-individual/title',
          '/items/vi-identified-need/title'), NOT_TITLES),
        (('/arrangements/voluntary-individual/summary',
          '/items/vi-identified-need/guidance'), NOT_TEXTS),
        (('/arrangements/voluntary-individual/risks',
          '/items/vi-identified-need/evidence'), [*NOT_LISTS, [None], [2]]),
        (('/arrangements/voluntary-individual/read-today-as',
          '/items/vi-identified-need/read-today-as'), WRONG_NOTES))
    for pointer in pointers
    for value in values
]


class Schemas(unittest.TestCase):

    def check_table(self, name, good, right, wrong):
        validator = make_validator(name)
        validator.validate(good)
        for pointer, value in right:
            with self.subTest(pointer=pointer, value=repr(value)[:60]):
                validator.validate(with_value(good, pointer, value))
        for pointer, value in wrong:
            with self.subTest(pointer=pointer, value=repr(value)[:60]):
                self.assertFalse(
                    validator.is_valid(with_value(good, pointer, value)))

    def test_assessment(self):
        self.check_table('assessment', load(SAMPLES / 'riverside.accord.json'),
                         RIGHT_ASSESSMENTS, WRONG_ASSESSMENTS)

    def test_assessment_of_another_framework(self):
        validator = make_validator('assessment')
        good = load(SAMPLES / 'weighted-a.accord.json')
        validator.validate(good)
        self.assertFalse(validator.is_valid(
            with_value(good, '/answers/l-need/status', 'yes')))

    def test_framework(self):
        self.check_table('framework', load(BUILT_IN),
                         RIGHT_FRAMEWORKS, WRONG_FRAMEWORKS)

    def test_framework_text(self):
        self.check_table('framework-text', TEXTS, RIGHT_TEXTS, WRONG_TEXTS)

    def test_not_an_object(self):
        for name in ('assessment', 'framework', 'framework-text'):
            for value in ANYTHING[:-1]:
                self.assertFalse(make_validator(name).is_valid(value))

    def test_files(self):
        kinds = {'accord-assessment': make_validator('assessment'),
                 'accord-framework': make_validator('framework'),
                 'accord-framework-text': make_validator('framework-text')}
        paths = [path
                 for folder in (SAMPLES, SOURCE / 'data' / 'samples',
                                SOURCE / 'data' / 'frameworks')
                 for path in sorted(folder.glob('*.json'))
                 if not path.name.endswith('.expected.json')]
        self.assertGreaterEqual(len(paths), 19)
        for path in paths:
            with self.subTest(path=str(path)):
                tree = load(path)
                kinds[tree['format']].validate(tree)


@unittest.skipIf(CLI is None, 'no program given to compare with')
class Programs(unittest.TestCase):
    """The same tables, put to "accord-cli check"."""

    def check_table(self, good, right, wrong):
        cases = [({}, good)]
        cases += [(case, with_value(good, *case)) for case in right + wrong]
        with tempfile.TemporaryDirectory() as folder:
            paths = [f'{folder}/{n}.json' for n in range(len(cases))]
            for path, (_, tree) in zip(paths, cases):
                pathlib.Path(path).write_text(json.dumps(tree))
            answer = subprocess.run([CLI, 'check', *paths],
                                    capture_output=True, text=True)
        self.assertEqual(answer.stderr, '')
        self.assertEqual(answer.returncode, 1)
        accepted = {line.removesuffix(': ok')
                    for line in answer.stdout.splitlines()
                    if line.endswith(': ok')}
        for n, (path, (case, _)) in enumerate(zip(paths, cases)):
            with self.subTest(case=repr(case)[:80]):
                self.assertEqual(path in accepted, n <= len(right))
                self.assertIn(path + ': ', answer.stdout)

    def test_assessment(self):
        self.check_table(load(SAMPLES / 'riverside.accord.json'),
                         RIGHT_ASSESSMENTS, WRONG_ASSESSMENTS)

    def test_framework(self):
        self.check_table(load(BUILT_IN), RIGHT_FRAMEWORKS, WRONG_FRAMEWORKS)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
