"""What articles cost, measured, and the sums for an archive. Started by tests/scale.sh."""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import samples
import sums

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / 'Peers'))
import machine

DOCUMENT = pathlib.Path('docs/scale.md')
BEGIN, END = '<!-- measured: tests/scale.sh writes what follows -->', '<!-- end of what was measured -->'
FORMATS = ('txt', 'epub', 'pdf', 'all')


class Cost:
    """What one run over all pages of a sample took."""

    def __init__(self, sample, command, jobs):
        self.sample, self.command, self.jobs = sample, command, jobs
        self.core, self.wall, self.memory = float('inf'), float('inf'), 0.0
        self.documents = self.articles = self.bytes = self.blocks = self.records = 0

    def run(self, tool, scratch):
        """One run; the least of several is kept of what it takes in time, for whatever disturbs it only adds."""
        out, counted = scratch / 'out', scratch / 'memory'
        shutil.rmtree(out, ignore_errors=True)
        command = [tool, self.command, str(self.sample.folder), '-q', '-o', str(out), '--jobs', str(self.jobs)]
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        ended = subprocess.run(
            [shutil.which('time'), '-q', '-f', '%M', '-o', str(counted), *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        # 1: a page among them has no article; it costs itself alone.
        if ended.returncode not in (0, 1):
            raise SystemExit(f'scale.sh: {" ".join(command)} ends with {ended.returncode}: {ended.stderr.decode()[-500:]}')
        self.core = min(self.core, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        self.wall = min(self.wall, wall)
        self.memory = max(self.memory, int(counted.read_text().split()[-1]) / 1024)
        self.weigh(out)

    def weigh(self, out):
        self.documents = self.bytes = self.blocks = self.records = 0
        for folder, _, names in os.walk(out):
            for name in names:
                found = os.stat(os.path.join(folder, name))
                self.blocks += found.st_blocks * 512
                if '/.exportkit' in folder:
                    self.records += found.st_size
                else:
                    self.documents += 1
                    self.bytes += found.st_size
        self.articles = self.documents // (3 if self.command == 'all' else 1)
        if not self.articles:
            raise SystemExit(f'scale.sh: nothing was written of {self.sample.name}')


def arguments():
    parser = argparse.ArgumentParser(prog='scale.sh')
    parser.add_argument('--tool', required=True)
    parser.add_argument('--pages', type=int, default=600)
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--articles', type=int, default=10_000_000)
    parser.add_argument('--print', action='store_true', dest='prints')
    return parser.parse_args()


def measure(given, scratch):
    sets = [sample for sample in (samples.crawled(scratch, given.pages), samples.pictured(scratch, given.pages)) if sample is not None]
    costs = [Cost(sample, command, 1) for sample in sets for command in FORMATS] + [Cost(sample, 'all', 2) for sample in sets]
    for turn in range(given.rounds):
        for cost in costs:
            print(f'scale.sh: round {turn + 1} of {given.rounds}, {cost.command} of {cost.sample.name}, --jobs {cost.jobs}', file=sys.stderr, flush=True)
            cost.run(given.tool, scratch)
    return costs


def main():
    given, where = arguments(), machine.machine()
    with tempfile.TemporaryDirectory(prefix='exportkit-scale-') as scratch:
        page = sums.page(measure(given, pathlib.Path(scratch)), where, given.rounds, given.articles)
    print(page)
    if not given.prints:
        text = DOCUMENT.read_text(encoding='utf-8')
        head, tail = text[:text.index(BEGIN) + len(BEGIN)], text[text.index(END):]
        DOCUMENT.write_text(f'{head}\n\n{page}\n\n{tail}', encoding='utf-8')


if __name__ == '__main__':
    main()
