# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The type of an assessment is known by its name and by its content."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

UPDATE_MIME_DATABASE, GIO, PACKAGE = sys.argv[1:]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = SOURCE / 'tests' / 'samples' / 'riverside.accord.json'
TYPE = 'application/vnd.accord-assessment+json'
SYSTEM = pathlib.Path('/usr/share/mime/packages/freedesktop.org.xml')


class MimeType(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.top = pathlib.Path(cls.folder.name)
        packages = cls.top / 'data' / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(PACKAGE, packages)
        if SYSTEM.exists():
            shutil.copy(SYSTEM, packages)
        subprocess.run([UPDATE_MIME_DATABASE, packages.parent], check=True,
                       capture_output=True)

    def find_type(self, path):
        environment = dict(os.environ, GIO_USE_VFS='local',
                           XDG_DATA_HOME=str(self.top / 'home'),
                           XDG_DATA_DIRS=str(self.top / 'data'))
        answer = subprocess.run(
            [GIO, 'info', '-a', 'standard::content-type', path], check=True,
            capture_output=True, text=True, env=environment).stdout
        return answer.split('standard::content-type:')[1].split()[0]

    def place(self, name, content=None):
        path = self.top / name
        path.write_bytes(content or SAMPLE.read_bytes())
        return path

    def test_by_name(self):
        self.assertEqual(self.find_type(self.place('a.accord.json')), TYPE)
        self.assertEqual(self.find_type(self.place('A.ACCORD.JSON')), TYPE)

    def test_by_content(self):
        self.assertEqual(self.find_type(self.place('no-ending')), TYPE)

    @unittest.skipUnless(SYSTEM.exists(), 'no other types to compare with')
    def test_other_files_keep_their_type(self):
        self.assertEqual(
            self.find_type(self.place('other.json', b'{ "a": 1 }\n')),
            'application/json')


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
