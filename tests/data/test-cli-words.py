# SPDX-FileCopyrightText: Accord contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Man page and completion name the commands, formats and options there are."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

CLI = sys.argv[1]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
MAN = SOURCE / 'data' / 'man' / 'accord-cli.1'
COMPLETION = SOURCE / 'data' / 'completions' / 'accord-cli'
SCRIPT = r'''
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_accord_cli accord-cli "${COMP_WORDS[COMP_CWORD]}" \
  "${COMP_WORDS[COMP_CWORD - 1]}" >&2
printf '%s\n' "${COMPREPLY[@]}"
'''


def complete(*words):
    answer = subprocess.run(['bash', '-c', SCRIPT, 'bash', COMPLETION,
                             'accord-cli', *words],
                            capture_output=True, text=True, check=True)
    return answer.stdout.split()


class Words(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        help_text = subprocess.run(
            [CLI, '--help'], capture_output=True, text=True, check=True,
            env=dict(os.environ, LC_ALL='C.UTF-8')).stdout
        cls.formats = {
            command: formats.split(', ')
            for command, formats in re.findall(
                r'^  (\w+)\b[^-\n]*\n +.*\(([a-z, ]+)\)$', help_text,
                re.MULTILINE)}
        cls.options = set(re.findall(r'--[a-z-]+', help_text))
        cls.man = MAN.read_text(encoding='utf-8')

    def test_help_is_understood(self):
        self.assertLessEqual({'summary', 'check', 'tidy'}, set(self.formats))
        self.assertLessEqual({'--format', '--output', '--framework', '--help'},
                             self.options)

    def test_man_commands_and_formats(self):
        section = self.man.split('.SH COMMANDS')[1].split('.SH ')[0]
        self.assertEqual(
            {command: re.split(r',\s', formats)
             for command, formats in re.findall(
                 r'^\.BI "(\w+) ".*?\(([a-z,\s]+)\)\.$', section,
                 re.MULTILINE | re.DOTALL)},
            self.formats)

    def test_man_options(self):
        section = self.man.split('.SH OPTIONS')[1].split('.SH ')[0]
        self.assertEqual(set(re.findall(r'--[a-z-]+',
                                        section.replace('\\-', '-'))),
                         self.options)

    @unittest.skipUnless(shutil.which('groff'), 'groff is not installed')
    def test_man_pages_render(self):
        for path in MAN.parent.glob('*.1'):
            answer = subprocess.run(['groff', '-ww', '-man', '-Tutf8', path],
                                    capture_output=True, text=True, check=True)
            self.assertEqual(answer.stderr, '')

    def test_completion(self):
        self.assertEqual(set(complete('')), set(self.formats))
        for command, formats in self.formats.items():
            self.assertEqual(complete(command[:-1]), [command])
            self.assertEqual(complete(command, '--format', ''), formats)
            self.assertEqual(complete(command, '--format', '='), formats)
            self.assertEqual(complete(command, '--format', '=', formats[0][:2]),
                             formats[:1])
        self.assertEqual({option.rstrip('=') for option in complete('-')},
                         self.options)
        self.assertEqual(complete('check', str(MAN)[:-1]), [str(MAN)])


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
