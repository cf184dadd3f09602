"""The article as Typst markup, made beforehand from our EPUB of it: Typst reads no HTML, so that what it is measured by is the
typesetting alone. typst_markup.py BOOK.epub FOLDER"""

import pathlib
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

XHTML = '{http://www.w3.org/1999/xhtml}'


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def said(text):
    """Text as markup: each sign that means something to Typst is escaped."""
    return re.sub(r'([\\#$*_`<>@=\-+/~\[\]\'"])', r'\\\1', re.sub(r'\s+', ' ', text or ''))


def name(element):
    return element.tag.removeprefix(XHTML) if isinstance(element.tag, str) else ''


def inlines(element):
    parts = [said(element.text)]
    for child in element:
        parts.append(inline(child))
        parts.append(said(child.tail))
    return ''.join(parts)


def inline(element):
    inner = inlines(element)
    match name(element):
        case 'em' | 'i':
            return f'#emph[{inner}]'
        case 'strong' | 'b':
            return f'#strong[{inner}]'
        case 'a' if re.match('(https?|mailto|tel):', element.get('href', '')):
            return f'#link({quoted(element.get("href"))})[{inner}]'
        case 'br':
            return '#linebreak()'
        case _:
            return inner


def figure(element):
    image = element.find(f'.//{XHTML}img')
    if image is None:
        return blocks(element)
    caption = element.find(f'.//{XHTML}figcaption')
    words = f', caption: [{inlines(caption).strip()}]' if caption is not None else ''
    alt = quoted(image.get('alt', ''))
    return f'#figure(image({quoted(image.get("src"))}, alt: {alt}, width: 100%), alt: {alt}{words})'


def table(element):
    rows = [[cell for cell in row if name(cell) in ('td', 'th')] for row in element.iter(f'{XHTML}tr')]
    width = max((len(row) for row in rows), default=0)
    is_headed = bool(rows) and all(name(cell) == 'th' for cell in rows[0])

    def cells(row):
        return ', '.join(f'[{inlines(cell).strip()}]' for cell in row + [tree.Element('td')] * (width - len(row)))

    lines = [f'table.header({cells(rows[0])})' if at == 0 and is_headed else cells(row) for at, row in enumerate(rows)]
    return f'#table(columns: {width}, ' + ',\n'.join(lines) + ')' if width else ''


def items(element, function):
    made = [f'[{item_of(item)}]' for item in element if name(item) == 'li']
    return f'#{function}({", ".join(made)})'


def item_of(item):
    return blocks(item) if any(name(child) in ('p', 'ul', 'ol') for child in item) else inlines(item).strip()


def block(element):
    kind = name(element)
    if re.fullmatch('h[1-6]', kind):
        return f'#heading(level: {kind[1]})[{inlines(element).strip()}]'
    match kind:
        case 'p' | 'dt' | 'dd':
            return inlines(element).strip()
        case 'figure':
            return figure(element)
        case 'table':
            return table(element)
        case 'ul':
            return items(element, 'list')
        case 'ol':
            return items(element, 'enum')
        case 'blockquote':
            return f'#quote(block: true)[{blocks(element)}]'
        case 'pre':
            return f'#raw({quoted("".join(element.itertext()))}, block: true)'
        case _:
            return blocks(element)


def blocks(element):
    return '\n\n'.join(part for part in map(block, element) if part)


def main(book, folder):
    folder = pathlib.Path(folder)
    with zipfile.ZipFile(book) as parts:
        page = tree.fromstring(parts.read('EPUB/article.xhtml'))
        for part in parts.namelist():
            if part.startswith('EPUB/images/'):
                target = folder / part.removeprefix('EPUB/')
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(parts.read(part))
    title = page.findtext(f'{XHTML}head/{XHTML}title', '')
    language = page.get('lang', 'en').split('-')[0]
    head = f'#set document(title: {quoted(title)})\n#set text(lang: {quoted(language)}, font: "Noto Sans", size: 11pt)\n#set page(paper: "a4")\n\n'
    (folder / 'article.typ').write_text(head + blocks(page.find(f'{XHTML}body')) + '\n', encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
