# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The copies of the samples are exact, wherever they stand."""

import pathlib
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
COPIES = SOURCE / 'tests' / 'samples'
INSTALLED = SOURCE / 'data' / 'samples'
ORIGINALS = SOURCE.parent / 'shared' / 'samples'


class Samples(unittest.TestCase):

    def assert_same_bytes(self, one, other):
        self.assertEqual(one.read_bytes(), other.read_bytes(), one)

    def test_installed_ones_are_those_tested(self):
        paths = sorted(INSTALLED.iterdir())
        self.assertTrue(paths)
        for path in paths:
            self.assert_same_bytes(path, COPIES / path.name)

    def test_no_line_ends_were_changed(self):
        for path in COPIES.glob('*.json'):
            self.assertNotIn(b'\r', path.read_bytes(), path)

    @unittest.skipUnless(ORIGINALS.is_dir(),
                         f'no originals in {ORIGINALS} to compare with')
    def test_copies_are_exact(self):
        self.assertEqual(sorted(path.name for path in COPIES.iterdir()),
                         sorted(path.name for path in ORIGINALS.iterdir()))
        for path in ORIGINALS.iterdir():
            self.assert_same_bytes(COPIES / path.name, path)


if __name__ == '__main__':
    unittest.main(verbosity=2)
