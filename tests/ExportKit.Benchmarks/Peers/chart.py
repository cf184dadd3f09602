"""The chart: bars on a logarithmic scale, with each figure in words, so that nothing is told by colour or length alone."""

from xml.sax.saxutils import escape
import math

ROW, TOP, LEFT, WIDTH, RIGHT = 26, 56, 270, 460, 110
STYLE = ('text{font:14px system-ui,sans-serif;fill:#1a1a1a}.small{font-size:12px;fill:#4a4a4a}.ours{fill:#0b5cad}.peer{fill:#8a8a8a}.floor{fill:#c9c9c9}'
         '.line{stroke:#d8d8d8}rect.ground{fill:#fff}'
         '@media(prefers-color-scheme:dark){text{fill:#eee}.small{fill:#bbb}.ours{fill:#6db3ff}.peer{fill:#909090}.floor{fill:#5a5a5a}.line{stroke:#444}rect.ground{fill:#161616}}')


def chart(measured, title):
    """An SVG of how long programs take."""
    floor = min(program.median for program in measured)
    low = 10 ** math.floor(math.log10(floor * 1000))
    high = max(program.median * 1000 for program in measured) * 1.05
    height = TOP + ROW * len(measured) + 30

    def place(ms):
        return LEFT + WIDTH * (math.log10(ms / low) / math.log10(high / low))

    words = '; '.join(f'{program.name} {ms(program)}' for program in measured)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + RIGHT} {height}" role="img" aria-labelledby="title desc" lang="en">',
        f'<title id="title">{escape(title)}</title>', f'<desc id="desc">{escape(words)}.</desc>', f'<style>{STYLE}</style>',
        f'<rect class="ground" width="100%" height="100%"/><g aria-hidden="true"><text x="12" y="24" font-weight="bold">{escape(title)}</text><text class="small" x="12" y="42">logarithmic scale; shorter is quicker</text>',
    ]
    for tick in ticks(low, high):
        x = place(tick)
        parts.append(f'<line class="line" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 8}" y2="{height - 26}"/><text class="small" x="{x:.1f}" y="{height - 10}" text-anchor="middle">{tick:g} ms</text>')
    for at, program in enumerate(measured):
        y, end = TOP + ROW * at, place(program.median * 1000)
        kind = {'exportkit': 'ours', 'nothing': 'floor'}.get(program.group, 'peer')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(program.name)}</text>')
        parts.append(f'<rect class="{kind}" x="{LEFT}" y="{y}" width="{max(end - LEFT, 1):.1f}" height="{ROW - 8}"/><text class="small" x="{end + 6:.1f}" y="{y + 13}">{ms(program)}</text>')
    return '\n'.join(parts) + '\n</g></svg>\n'


def ticks(low, high):
    tick = low
    while tick <= high:
        yield tick
        tick *= 10


def ms(program):
    return f'{program.median * 1000:.1f} ms' if program.median < 0.1 else f'{program.median * 1000:.0f} ms'
