"""What was measured, as a page of Markdown."""


def page(bench, machine, rounds, shows_chart):
    """The page; what failed or is missing is named with its reason."""
    measured = [program for program in bench.programs if program.problem is None and program.walls]
    failed = [program for program in bench.programs if program.problem is not None]
    floor = measured[0]
    native = next((program for program in measured if program.name.endswith('machine code')), None)
    lines = [
        '# One article, cold', '',
        f'Whole processes, started anew for each run, on `{bench.page.name}`. Median of {rounds} rounds after one that warms up; the programs take turns. '
        'Ratios are those of the medians. Memory is the most that all processes of a program take together: of one process what the system counted, '
        'of several the largest sum of a thousand samples a second (shared pages in parts).', '',
    ]
    if shows_chart:
        lines += ['![How long each program takes, as a chart; the table below has its figures](peers.svg)', '']
    lines += ['| program | what it does | median ms | least ms | processor ms | MiB | of an empty .NET program | of an empty one of machine code |', '|---|---|---:|---:|---:|---:|---:|---:|']
    lines += [row(program, floor, native) for program in measured]
    lines += ['', *aims(measured, floor), *ratios(measured)]
    if failed or bench.missing:
        lines += ['## Not measured', '']
        lines += [f'- {name}: {reason}' for name, reason in bench.missing.items()]
        lines += [f'- {program.name}: {program.problem}' for program in failed]
        lines += ['']
    lines += ['## Where', '', '| | |', '|---|---|', *(f'| {name} | {value} |' for name, value in machine.items())]
    lines += [f'| {name} | {version or "unknown"} |' for name, version in bench.all_versions().items()]
    return '\n'.join(lines) + '\n'


# What was promised: (a program, what it is measured by, how many times that it may take at most).
AIMS = [
    ('exportkit txt', 'empty', 2.0), ('exportkit epub', 'empty', 2.5), ('exportkit epub', 'pandoc epub', 1.0), ('exportkit pdf', 'empty', 3.3),
    ('exportkit pdf', 'typst pdf', 1 / 2), ('exportkit pdf', 'weasyprint pdf', 1 / 6), ('exportkit pdf', 'percollate pdf', 1 / 25), ('exportkit all', 'empty', 4.5),
    ('exportkit brf', 'empty', 3.0),
]
MOST_MEMORY = 80


def aims(measured, floor):
    """Each promise beside what was measured."""
    by_name = {program.name: program for program in measured} | {'empty': floor}
    lines = []
    for name, other, most in AIMS:
        if name in by_name and other in by_name:
            ratio = by_name[name].median / by_name[other].median
            lines.append(f'| {name} | time of {by_name[other].name} | {most:.2f} | {ratio:.2f} | {"yes" if ratio <= most else "no"} |')
    for program in measured:
        if program.group == 'exportkit':
            lines.append(f'| {program.name} | MiB | {MOST_MEMORY} | {program.memory:.1f} | {"yes" if program.memory <= MOST_MEMORY else "no"} |')
    return ['## What is aimed at', '', '| program | measured by | at most | is | holds |', '|---|---|---:|---:|---|', *lines, ''] if lines else []


def row(program, floor, native):
    beside = f'{program.median / native.median:.2f}' if native else ''
    figures = [f'{program.median * 1000:.1f}', f'{program.least * 1000:.1f}', f'{program.core * 1000:.1f}', f'{program.memory:.1f}', f'{program.median / floor.median:.2f}', beside]
    return f'| {program.name} | {program.does} | ' + ' | '.join(figures) + ' |'


def ratios(measured):
    """How much longer each peer takes for what the tool makes too."""
    ours = {program.name.split()[1]: program for program in measured if program.group == 'exportkit'}
    lines = []
    for program in measured:
        kind = program.name.split()[-1]
        if program.group not in ('exportkit', 'nothing') and kind in ours:
            lines.append(f'- {program.name} takes {program.median / ours[kind].median:.1f} times as long as exportkit {kind}, and {program.memory / ours[kind].memory:.1f} times its memory.')
    return ['## Beside us', '', *lines, ''] if lines else []
