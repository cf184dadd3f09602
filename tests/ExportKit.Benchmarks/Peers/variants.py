"""Measures the tool as each way to publish it makes it. Started by variants.sh, which builds them."""

import argparse
import pathlib
import sys
import tempfile

import machine
import measuring

VARIANTS = {
    'fixed': 'machine code, data as they lie, fixed addresses (what `setup.sh` builds on Linux)',
    'packed': 'machine code, data packed, any address (what .NET makes unless told otherwise)',
    'ready-to-run': 'ReadyToRun on the shared runtime (what `setup.sh` builds without a linker)',
    'contained': 'ReadyToRun with a runtime of its own',
    'composite': 'ReadyToRun with a runtime of its own, composite',
    'trimmed': 'ReadyToRun with a runtime of its own, trimmed',
    'compiled': 'compiled at run time, on the shared runtime',
}
FORMATS = ('txt', 'epub', 'pdf', 'all')


def arguments():
    parser = argparse.ArgumentParser(prog='variants.sh')
    for name in 'built', 'empties', 'page', 'output':
        parser.add_argument(f'--{name}', type=pathlib.Path, required=True)
    parser.add_argument('--only', default='')
    parser.add_argument('--rounds', type=int, default=15)
    return parser.parse_args()


def size(folder):
    return sum(path.stat().st_size for path in folder.rglob('*') if path.is_file()) / 1e6


def main():
    given, where = arguments(), machine.machine()
    wanted = given.only.split(',') if given.only else list(VARIANTS)
    empty = measuring.Program('empty', '', [given.empties / 'ready-to-run/Empty'])
    runs, failed = {}, {}
    with tempfile.TemporaryDirectory(prefix='exportkit-variants-') as made:
        for name in wanted:
            folder = given.built / name
            if (reason := folder / 'reason').exists() or not folder.exists():
                failed[name] = reason.read_text().strip() if reason.exists() else 'it was not built'
                continue
            for kind in FORMATS:
                command = [(folder / 'ExportKit.Cli').resolve(), kind, given.page.resolve(), '-q', '-o', f'{made}/{name}' + ('' if kind == 'all' else f'.{kind}')]
                runs[name, kind] = measuring.Program(f'{name} {kind}', '', command)
        measuring.measure([empty, *runs.values()], given.rounds, 2, pathlib.Path(made), lambda words: print(f'variants.sh: {words}', file=sys.stderr, flush=True))
    page = '\n'.join(lines(given, where, empty, runs, failed))
    given.output.mkdir(parents=True, exist_ok=True)
    (given.output / 'variants.md').write_text(page + '\n', encoding='utf-8')
    print(page)


def lines(given, where, empty, runs, failed):
    yield from ('# The tool, published in each way', '')
    yield f'Whole cold runs on `{given.page.name}`, milliseconds, median of {given.rounds} rounds in which all take turns; in brackets how many times an empty .NET program (ReadyToRun, {empty.median * 1000:.1f} ms). Processor time and memory are those of `all`.'
    yield from ('', '| published as | ' + ' | '.join(FORMATS) + ' | processor ms | MiB | MB on disk |', '|---|' + '---:|' * (len(FORMATS) + 3))
    for name in dict.fromkeys(name for name, _ in runs):
        cells = [cell(runs[name, kind], empty) for kind in FORMATS]
        yield f'| {VARIANTS[name]} | ' + ' | '.join(cells) + f' | {processor(runs[name, "all"])} | {runs[name, "all"].memory:.0f} | {size(given.built / name):.0f} |'
    if failed:
        yield from ('', *(f'- {VARIANTS[name]}: not built: {reason}' for name, reason in failed.items()))
    yield from ('', '| measured on | |', '|---|---|', *(f'| {name} | {value} |' for name, value in where.items()))


def processor(run):
    return '' if run.problem else f'{run.core * 1000:.1f}'


def cell(run, empty):
    return run.problem if run.problem else f'{run.median * 1000:.1f} ({run.median / empty.median:.2f})'


if __name__ == '__main__':
    main()
