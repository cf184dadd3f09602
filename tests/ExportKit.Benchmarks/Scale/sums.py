"""The table of what was measured, and each sum with the figures that go into it."""

DAY = 86_400
MACHINE_CORES = 64
LINK = 125e6
FILES = 10_000


def page(costs, machine, rounds, articles):
    return '\n'.join([*table(costs, rounds), '', *all_sums(costs, articles), '', *where(machine)])


def table(costs, rounds):
    lines = [
        '| articles | command | processor ms an article | articles a second, one worker | articles a core and day | memory MiB | KB read an article | KB written an article |',
        '|---|---|---:|---:|---:|---:|---:|---:|',
    ]
    for cost in costs:
        if cost.jobs == 1:
            lines.append(
                f'| {cost.sample.name} ({cost.articles}) | `exportkit {cost.command} --jobs 1` | {each(cost) * 1000:.1f} | {cost.articles / cost.wall:.0f} | {DAY / each(cost):,.0f} '
                f'| {cost.memory:.0f} | {read(cost) / 1000:.0f} | {written(cost) / 1000:.0f} |')
    for cost in costs:
        if cost.jobs > 1:
            lines.append(f'| {cost.sample.name} ({cost.articles}) | `exportkit {cost.command} --jobs {cost.jobs}` | {each(cost) * 1000:.1f} | {cost.articles / cost.wall:.0f} | | {cost.memory:.0f} | | |')
    return [f'Least of {rounds} round{"s" if rounds > 1 else ""}, in which the commands take turns; processor time is that of user and system together, start included.', '', *lines]


def each(cost):
    """Seconds of a core for an article."""
    return cost.core / cost.articles


def read(cost):
    return cost.sample.bytes / len(cost.sample.pages)


def written(cost):
    return (cost.bytes + cost.records) / cost.articles


def all_sums(costs, articles):
    lines = [f'### {articles:,} articles, all three documents']
    for cost in costs:
        if cost.command == 'all' and cost.jobs == 1:
            two = next((other for other in costs if other.sample is cost.sample and other.jobs == 2), None)
            lines += ['', f'**{cost.sample.name[0].upper()}{cost.sample.name[1:]}**', '', *sums(cost, two, articles)]
    return lines


def sums(cost, two, articles):
    one, hours = each(cost), articles * each(cost) / 3600
    into, out = read(cost), written(cost)
    lines = [
        f'- Core hours: {articles:,} × {one * 1000:.1f} ms = {articles * one:,.0f} s = **{hours:,.0f} hours of a core**, {hours / MACHINE_CORES:.1f} hours of a machine of {MACHINE_CORES} cores.',
        f'- Storage: {articles:,} × {out / 1000:.0f} KB = **{articles * out / 1e12:.2f} TB** in {articles * 3:,} documents ({articles * cost.blocks / cost.articles / 1e12:.2f} TB as this disk counts whole blocks), '
        f'of that {articles * cost.records / cost.articles / 1e9:.1f} GB of records of what is up to date.',
        f'- Reading: {articles:,} × {into / 1000:.0f} KB = {articles * into / 1e12:.2f} TB.',
        f'- Network, where pages come and documents go over it: {articles * (into + out) / 1e12:.2f} TB, which a link of 1 Gbit/s carries in {articles * (into + out) / LINK / 3600:.0f} hours.',
    ]
    if two is not None:
        more = max(0.0, two.memory - cost.memory)
        lines.insert(1, f'- Memory: {cost.memory:.0f} MiB with one worker, {two.memory:.0f} MiB with two, so {more:.0f} MiB a worker more: a process of {MACHINE_CORES} workers about **{(cost.memory + more * (MACHINE_CORES - 1)) / 1024:.1f} GiB**, '
                     f'{MACHINE_CORES} processes of one worker each {cost.memory * MACHINE_CORES / 1024:.1f} GiB.')
    return lines + [limit(one, into + out)]


def limit(one, moved):
    link, files = LINK / (moved / one), FILES / (3 / one)
    first = min((link, 'the link of 1 Gbit/s'), (files, f'the file system, at {FILES:,} new files a second'))
    return (f'- The next limit: a core reads and writes {moved / one / 1e6:.1f} MB and makes {3 / one:.0f} files a second, so {link:.0f} cores fill a link of 1 Gbit/s, and {files:.0f} cores a file system that makes {FILES:,} files a second. '
            f'First comes {first[1]}, at about **{first[0]:.0f} cores**.')


def where(machine):
    return ['| measured on | |', '|---|---|', *(f'| {name} | {value} |' for name, value in machine.items())]
