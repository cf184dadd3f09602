"""The articles that are measured: real pages as they were crawled, whose pictures are on the web and not fetched, and articles with their
pictures beside them."""

import gzip
import pathlib
import shutil


class Sample:
    """Pages in a folder."""

    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        self.pages = sorted(folder.glob('*.html'))
        self.bytes = sum(path.stat().st_size for path in folder.rglob('*') if path.is_file() and path.suffix == '.html')
        self.bytes += len(self.pages) and sum(used.stat().st_size for used in pictures(folder)) * copies(folder)


def pictures(folder):
    return [path for path in folder.rglob('*') if path.is_file() and path.suffix != '.html']


def copies(folder):
    """How often each picture is read: pages that are copies of one another share the files."""
    marker = folder.name.rsplit('-', 1)[-1]
    return int(marker) if marker.isdigit() else 0


def crawled(made, most):
    """Pages of the corpus beside the repository; None where it is not there."""
    packed = sorted(pathlib.Path('../shared/corpus').glob('*/html/*.html.gz')) or sorted(pathlib.Path('../shared/corpus').rglob('*.html.gz'))
    if not packed:
        return None
    step = max(1, len(packed) // most)
    folder = made / 'crawled'
    folder.mkdir()
    for path in packed[::step][:most]:
        (folder / path.name.removesuffix('.gz')).write_bytes(gzip.decompress(path.read_bytes()))
    return Sample('pages as crawled, no pictures fetched', folder)


def pictured(made, most):
    """Copies of the sample articles, each page as often, with the pictures that they show."""
    sources = sorted(pathlib.Path('input').glob('*.html'))
    times = max(1, most // len(sources))
    folder = made / f'pictured-{times}'
    folder.mkdir()
    shutil.copytree('input/img', folder / 'img')
    for source in sources:
        for number in range(times):
            shutil.copyfile(source, folder / f'{source.stem}-{number:04}.html')
    return Sample('sample articles with their pictures', folder)
