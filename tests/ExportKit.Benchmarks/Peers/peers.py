"""Measures the tool and its peers, and writes the table and the chart. Started by peers.sh, which installs and builds."""

import argparse
import pathlib
import sys
import tempfile

import chart
import machine
import measuring
import programs
import tables


def arguments():
    parser = argparse.ArgumentParser(prog='peers.sh')
    parser.add_argument('--only', default='', metavar='NAME,...')
    parser.add_argument('--rounds', type=int, default=9, metavar='N')
    parser.add_argument('--page', type=pathlib.Path, required=True)
    parser.add_argument('--output', type=pathlib.Path, required=True)
    for name in 'tool', 'empties', 'packages', 'reasons':
        parser.add_argument(f'--{name}', type=pathlib.Path, required=True)
    return parser.parse_args()


def main():
    given = arguments()
    wanted = [name for name in given.only.split(',') if name]
    reasons = dict(line.split('\t', 1) for line in given.reasons.read_text().splitlines() if '\t' in line) if given.reasons.exists() else {}
    where = machine.machine()
    with tempfile.TemporaryDirectory(prefix='exportkit-peers-') as made:
        bench = programs.Bench(given.page.resolve(), given.tool.resolve(), given.empties.resolve(), given.packages.resolve(), pathlib.Path(made))
        bench.collect(wanted, reasons)
        measuring.measure(bench.programs, given.rounds, 3, pathlib.Path(made), lambda words: print(f'peers.sh: {words}', file=sys.stderr, flush=True))
        measured = [program for program in bench.programs if program.problem is None and program.walls]
        given.output.mkdir(parents=True, exist_ok=True)
        (given.output / 'peers.svg').write_text(chart.chart(measured, f'One article, cold: whole processes, median of {given.rounds}'), encoding='utf-8')
        page = tables.page(bench, where, given.rounds, shows_chart=True)
        (given.output / 'peers.md').write_text(page, encoding='utf-8')
        print(page)
        return 1 if any(program.problem for program in bench.programs if program.group in ('exportkit', 'nothing')) else 0


if __name__ == '__main__':
    sys.exit(main())
