# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples spoilt at random: the schema and the reader say the same of each."""

import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

try:
    import jsonschema
except ImportError:
    print('skipped: python3-jsonschema is not installed')
    sys.exit(77)

CLI = sys.argv[1]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = SOURCE / 'data' / 'schemas' / 'accord-assessment.schema.json'
FRAMEWORK = 'nhs-partnering-2017'
COUNT = 1000

VALUES = [
    None, '', 0, 1, 2, -1, 1.5, True, False, [], {}, 'x', '2026-02-30',
    '2026-11-23', 'in-place', 'not-applicable', 'lead', 'equal', 'executive',
    [{}], [{'title': 'a'}], {'what': 'b'}, {'status': 'partly'}, [None],
]
NAMES = [
    'status', 'reason', 'note', 'evidence', 'action', 'carried-from', 'date',
    'role', 'id', 'respondent', 'circumstances', 'mandated', 'structural',
    'group', 'name', 'title', 'what', 'done', 'due', 'location', 'review-by',
    'framework', 'revision', 'version', 'answers', 'vi-mainstreaming', 'scope',
    'nobody-knows-this',
]


def containers(value):
    """Every object and list in value, itself among them."""
    if isinstance(value, (dict, list)):
        yield value
        for part in value.values() if isinstance(value, dict) else value:
            yield from containers(part)


def spoil(tree, dice):
    place = dice.choice(list(containers(tree)))
    value = copy.deepcopy(dice.choice(VALUES))
    if isinstance(place, list):
        if place and dice.random() < 0.5:
            place[dice.randrange(len(place))] = value
        else:
            place.append(value)
    else:
        name = dice.choice(list(place) + NAMES)
        if name in place and dice.random() < 0.15:
            del place[name]
        else:
            place[name] = value


def is_of_another_framework(tree):
    """What a schema cannot judge: it does not know what is installed."""
    framework = tree.get('framework')
    return (isinstance(framework, dict)
            and isinstance(framework.get('id'), str)
            and framework['id'] not in ('', FRAMEWORK))


class Random(unittest.TestCase):

    def test_agree(self):
        seed = random.randrange(2 ** 32)
        dice = random.Random(seed)
        validator = jsonschema.Draft202012Validator(
            json.loads(SCHEMA.read_text(encoding='utf-8')))
        samples = [
            json.loads(path.read_text(encoding='utf-8'))
            for path in sorted((SOURCE / 'tests/samples').glob('*.accord.json'))
        ]
        samples = [s for s in samples if not is_of_another_framework(s)]

        with tempfile.TemporaryDirectory() as folder:
            trees = {}
            for number in range(COUNT):
                tree = copy.deepcopy(dice.choice(samples))
                for _ in range(dice.choice([1, 1, 1, 2, 3])):
                    spoil(tree, dice)
                if not is_of_another_framework(tree):
                    path = pathlib.Path(folder) / f'{number}.json'
                    path.write_text(json.dumps(tree), encoding='utf-8')
                    trees[str(path)] = tree

            told = subprocess.run([CLI, 'check', *trees], check=False,
                                  capture_output=True, text=True)
            self.assertEqual(told.stderr, '')
            good = {line.removesuffix(': ok')
                    for line in told.stdout.splitlines()
                    if line.endswith(': ok')}

            for path, tree in trees.items():
                with self.subTest(seed=seed, tree=json.dumps(tree)):
                    self.assertEqual(path in good, validator.is_valid(tree))


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
