"""What is measured: the tool, programs that do nothing, and the peers, each made to do the same to the same article."""

import pathlib
import re
import shutil
import subprocess

from measuring import Program

PANDOC = 'the whole page, with its navigation'


def version_of(*command):
    try:
        said = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'\d+\.\d+(\.\d+)*', said.stdout + said.stderr)
    return found[0] if found else None


def npm_version(packages, name):
    found = re.search(r'"version":\s*"([^"]+)"', (packages / 'node_modules' / name / 'package.json').read_text())
    return found[1] if found else None


class Bench:
    """Collects programs, and what is missing."""

    def __init__(self, page, tool, empties, packages, made):
        self.page, self.tool, self.empties, self.packages, self.made = page, tool, empties, packages, made
        self.programs, self.versions, self.missing = [], {}, {}

    def collect(self, wanted, reasons):
        """Adds what is wanted of all groups."""
        groups = {
            'nothing': self.nothing, 'exportkit': self.exportkit, 'pandoc': self.pandoc, 'typst': self.typst, 'weasyprint': self.weasyprint,
            'calibre': self.calibre, 'chromium': self.chromium, 'percollate': self.percollate, 'lynx': self.lynx, 'w3m': self.w3m,
        }
        unknown = [name for name in wanted if name not in groups]
        if unknown:
            raise SystemExit(f'peers.sh: no such name: {", ".join(unknown)}; there are {", ".join(groups)}')
        for name, add in groups.items():
            # What all are measured by is always there.
            if not wanted or name in wanted or name == 'nothing':
                self.group = name
                if (problem := add()) is not None:
                    self.missing[name] = reasons.get(name, problem)

    def add(self, name, does, command, output=None, environment=None):
        self.programs.append(Program(name, does, command, self.made / output if output else None, environment, self.group))

    def all_versions(self):
        """The versions, with that of Typst itself, which says it in its PDFs alone."""
        made = self.into('typst.pdf')
        found = re.search(rb'Typst (\d+\.\d+\.\d+)', made.read_bytes()) if made.exists() else None
        return self.versions | ({'Typst': found[1].decode()} if found else {})

    def into(self, name):
        return self.made / name

    def nothing(self):
        self.add('empty .NET program, ReadyToRun', 'nothing, as .NET programs are published as a rule', [self.empties / 'ready-to-run/Empty'])
        if (native := self.empties / 'native/Empty').exists():
            self.add('empty .NET program, machine code', 'nothing', [native])
        else:
            self.missing['empty program of machine code'] = 'it cannot be linked here'
        if shutil.which('node'):
            self.versions['Node.js'] = version_of('node', '--version')
            self.add('empty Node.js program', 'nothing', ['node', '-e', '0'])
        return None

    def exportkit(self):
        self.versions['ExportKit'] = version_of(self.tool, '--version')
        for kind, does in (('txt', 'text'), ('epub', 'EPUB 3.3'), ('pdf', 'PDF/UA-1, PDF/A-2a'), ('brf', 'contracted braille'), ('ssml', 'SSML 1.1')):
            self.add(f'exportkit {kind}', does, [self.tool, kind, self.page, '-q', '-o', self.into(f'ours.{kind}')], f'ours.{kind}')
        self.add('exportkit all', 'all three', [self.tool, 'all', self.page, '-q', '-o', self.into('ours')], f'ours/{self.page.stem}.pdf')

    def pandoc(self):
        if not shutil.which('pandoc'):
            return 'it is not installed'
        self.versions['pandoc'] = version_of('pandoc', '--version')
        beside = f'--resource-path={self.page.parent}'
        self.add('pandoc txt', f'text of {PANDOC}', ['pandoc', '-f', 'html', '-t', 'plain', beside, self.page, '-o', self.into('pandoc.txt')], 'pandoc.txt')
        self.add('pandoc epub', f'EPUB of {PANDOC}', ['pandoc', '-f', 'html', '-t', 'epub', beside, self.page, '-o', self.into('pandoc.epub')], 'pandoc.epub')
        return None

    def typst(self):
        package = '@myriaddreamin/typst-ts-node-compiler'
        if not shutil.which('node') or not (self.packages / 'node_modules' / package).exists():
            return 'it is not installed'
        self.versions[f'Typst compiler ({package})'] = npm_version(self.packages, package)
        folder, here = self.into('typst'), pathlib.Path(__file__).parent
        folder.mkdir(exist_ok=True)
        subprocess.run([self.tool, 'epub', self.page, '-q', '-o', self.into('typst.epub')], check=True)
        subprocess.run(['python3', here / 'typst_markup.py', self.into('typst.epub'), folder], check=True)
        self.add('typst pdf', 'PDF/UA-1 of markup made beforehand', ['node', here / 'typst.mjs', folder / 'article.typ', self.into('typst.pdf'), self.packages], 'typst.pdf')
        return None

    def weasyprint(self):
        if not shutil.which('weasyprint'):
            return 'it is not installed'
        self.versions['WeasyPrint'] = version_of('weasyprint', '--version')
        self.add('weasyprint pdf', 'PDF/UA-1 of the whole page', ['weasyprint', '-q', '--pdf-variant', 'pdf/ua-1', self.page, self.into('weasyprint.pdf')], 'weasyprint.pdf')
        return None

    def calibre(self):
        if not shutil.which('ebook-convert'):
            return 'it is not installed'
        self.versions['calibre'] = version_of('ebook-convert', '--version')
        browser = {'QTWEBENGINE_CHROMIUM_FLAGS': '--no-sandbox', 'QTWEBENGINE_DISABLE_SANDBOX': '1', 'QT_QPA_PLATFORM': 'offscreen'}
        for kind, does in (('txt', 'text'), ('epub', 'EPUB'), ('pdf', 'untagged PDF')):
            self.add(f'calibre {kind}', f'{does} of the whole page', ['ebook-convert', self.page, self.into(f'calibre.{kind}')], f'calibre.{kind}', browser)
        return None

    def browser(self):
        return next((found for name in ('chromium', 'google-chrome-stable', 'google-chrome') if (found := shutil.which(name))), None)

    def chromium(self):
        if not (browser := self.browser()):
            return 'it is not installed'
        self.versions['Chromium'] = version_of(browser, '--version')
        self.add(
            'chromium pdf', 'tagged PDF of the whole page',
            [browser, '--headless', '--no-sandbox', '--disable-gpu', f'--user-data-dir={self.into("chromium")}', f'--print-to-pdf={self.into("chromium.pdf")}', self.page.as_uri()], 'chromium.pdf')
        return None

    def percollate(self):
        program = self.packages / 'node_modules/percollate/cli.js'
        if not shutil.which('node') or not program.exists():
            return 'it is not installed'
        self.versions['percollate'] = npm_version(self.packages, 'percollate')
        environment = {'PUPPETEER_EXECUTABLE_PATH': self.browser() or ''}
        for kind, does in (('epub', 'EPUB'), ('pdf', 'PDF')):
            self.add(f'percollate {kind}', f'{does} of the article', ['node', program, kind, '--no-sandbox', '-o', self.into(f'percollate.{kind}'), self.page], f'percollate.{kind}', environment)
        return None if self.browser() else 'for PDFs it needs a browser, and none is installed'

    def lynx(self):
        return self.dump('lynx', '-dump', '-version')

    def w3m(self):
        return self.dump('w3m', '-dump', '-version')

    def dump(self, name, option, version):
        if not shutil.which(name):
            return 'it is not installed'
        self.versions[name] = version_of(name, version)
        self.add(f'{name} txt', 'text of the whole page', [name, option, self.page])
        return None
