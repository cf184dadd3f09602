namespace ExportKit.Cli;

/// <summary>What the report for people looks like, beyond what all our pages share.</summary>
internal static class HtmlReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Sheet = """
        body { padding-block-end: 4rem; }
        .top, nav, main > section { max-width: 64rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
        .top { padding-block: 3rem 1.5rem; }
        .kicker { color: var(--quiet); font-weight: 600; font-size: 0.85rem; letter-spacing: 0.06em; text-transform: uppercase; margin-block-end: 0.5rem; }
        .lede { font-size: 1.15rem; color: var(--quiet); margin-block-start: 0.75rem; max-width: var(--measure); }
        nav ul { list-style: none; padding: 0.75rem 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; border-block: 0.06rem solid var(--rule); }
        nav a { display: inline-block; padding-block: 0.3rem; }
        main > section { padding-block-start: 2.5rem; scroll-margin-block-start: 1rem; }
        main > section:focus { outline: none; }
        h2 { margin-block-end: 1rem; }
        .about, .more { color: var(--quiet); max-width: var(--measure); margin-block-end: 1rem; }
        .more { margin-block: 0.75rem 0; font-size: 0.92rem; }
        .facts, .address, .place { color: var(--quiet); font-size: 0.92rem; }
        .address, .file, .place { overflow-wrap: anywhere; }

        .figures dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr)); gap: var(--gap); }
        .figures dl > div { background: var(--panel); border-radius: var(--round); padding: 0.9rem 1.1rem 1rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; border-block-start: 0.25rem solid var(--edge); }
        .figures dt { color: var(--quiet); font-size: 0.92rem; }
        .figures dd { margin: 0; font-size: 2rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .figures .barrier { border-color: var(--barrier); }
        .figures .good { border-color: var(--good); }

        .bars { list-style: none; padding: 0; margin-block-end: 1.25rem; display: grid; gap: 0.7rem; }
        .bars li { display: grid; grid-template-columns: 16rem 1fr 9rem; gap: 0.25rem 1rem; align-items: center; }
        .bars svg { display: block; width: 100%; height: 0.9rem; border-radius: 0.2rem; }
        .bars .value { font-variant-numeric: tabular-nums; font-weight: 600; }
        .bars .count { color: var(--quiet); font-weight: 400; font-size: 0.92rem; }
        .track { fill: var(--sunken); }
        .bar.error { fill: var(--error); } .bar.barrier { fill: var(--barrier); } .bar.warning { fill: var(--warning); } .bar.note { fill: var(--note); }

        .tag { display: inline-flex; align-items: center; gap: 0.4em; padding: 0.08em 0.6em; border-radius: 1em; font-size: 0.85rem; font-weight: 600; white-space: nowrap; }
        .tag::before { content: ""; width: 0.55em; height: 0.55em; background: currentColor; flex: none; }
        .tag.error { color: var(--error); background: var(--error-ground); }
        .tag.barrier { color: var(--barrier); background: var(--barrier-ground); }
        .tag.warning { color: var(--warning); background: var(--warning-ground); }
        .tag.note { color: var(--note); background: var(--note-ground); }
        .tag.good { color: var(--good); background: var(--good-ground); }
        .tag.barrier::before { transform: rotate(45deg); }
        .tag.warning::before { clip-path: polygon(50% 0, 100% 100%, 0 100%); }
        .tag.note::before, .tag.good::before { border-radius: 50%; }
        .tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block-start: 0.5rem; }

        .kinds { list-style: none; counter-reset: kind; padding: 0; display: grid; gap: 1.75rem; margin-block-end: 2.5rem; }
        .kinds > li { counter-increment: kind; display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); }
        .kinds > li > * { grid-column: 2; max-width: var(--measure); }
        .kinds > li::before { content: counter(kind); grid-row: 1 / span 9; font-size: 1.35rem; line-height: 1.25; font-weight: 600; color: var(--quiet); font-variant-numeric: tabular-nums; }
        .kinds p { margin-block-start: 0.35rem; }
        .remedy::before, .hint::before { content: "→ " / ""; color: var(--quiet); }
        .remedy { font-weight: 600; }
        .first { font-size: 0.92rem; }

        .scroll { overflow-x: auto; }
        .scroll:focus-visible { outline-offset: -0.18rem; }
        tbody th { font-weight: 400; min-width: 12rem; }
        details { margin-block-start: 1rem; }
        summary { padding-block: 0.3rem; font-weight: 600; color: var(--link); width: fit-content; }
        details[open] > summary { margin-block-end: 0.75rem; }

        .choice { border: 0.06rem solid var(--rule); border-radius: var(--round); padding: 0.4rem 1rem 0.7rem; margin: 0 0 1.5rem; display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; }
        .choice legend { font-weight: 600; padding-inline: 0.4rem; }
        .choice label { padding-block: 0.2rem; }
        input { accent-color: var(--link); width: 1.1em; height: 1.1em; vertical-align: -0.15em; }
        body:has(#show-flawed:checked) article.sound, body:has(#show-barred:checked) article:not(.barred) { display: none; }

        article { border-block-start: 0.06rem solid var(--rule); padding-block: 1.5rem; scroll-margin-block-start: 1rem; }
        .many article { content-visibility: auto; contain-intrinsic-size: auto 9rem; }
        article h3 { font-size: 1.25rem; }
        article > header > p { margin-block-start: 0.3rem; }
        .parts { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); padding-block-start: 0.5rem; }
        .parts h4 { font-size: 1.05rem; margin-block-end: 0.75rem; padding-block-end: 0.35rem; border-block-end: 0.06rem solid var(--rule); }
        .parts h5 { font-size: 0.92rem; margin: 1rem 0 0.5rem; color: var(--quiet); }
        .problems, .documents, .claims, .pictures, .sheets { list-style: none; padding: 0; }
        .problems { display: grid; gap: 1rem; max-width: var(--measure); }
        .problems li > p { margin-block-start: 0.25rem; }
        .documents { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
        .outcome { color: var(--quiet); font-size: 0.92rem; }
        .claims { margin-block-start: 0.4rem; font-size: 0.95rem; }
        .claims li { padding-inline-start: 1.4em; position: relative; padding-block: 0.12em; }
        .claims li::before { position: absolute; inset-inline-start: 0; font-weight: 700; }
        .claims .made::before { content: "✓" / ""; color: var(--good); }
        .claims .unmade::before { content: "–" / ""; color: var(--quiet); }
        .claims .does { color: var(--quiet); }

        .outline { list-style: none; padding: 0; display: grid; gap: 0.35rem; }
        .outline li { display: flex; flex-wrap: wrap; gap: 0.1rem 0.6rem; align-items: baseline; }
        .outline .level { flex: none; font-size: 0.8rem; font-weight: 700; color: var(--note); background: var(--note-ground); border-radius: 0.25rem; padding: 0 0.45em; font-variant-numeric: tabular-nums; }
        .outline .origin { color: var(--quiet); font-size: 0.92rem; }
        .l1 { font-weight: 600; } .l2 { margin-inline-start: 1.2rem; } .l3 { margin-inline-start: 2.4rem; } .l4 { margin-inline-start: 3.6rem; } .l5 { margin-inline-start: 4.8rem; } .l6 { margin-inline-start: 6rem; }

        .pictures { display: grid; gap: 1.5rem; }
        .pictures li { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0.75rem 1.5rem; }
        .pictures .untold { border-inline-start: 0.25rem solid var(--barrier); padding-inline-start: 1rem; }
        .shot { background: var(--panel); border-radius: var(--round); overflow: hidden; align-self: start; min-height: 4rem; display: grid; place-items: center; }
        .shot img { display: block; max-width: 100%; height: auto; max-height: 20rem; object-fit: contain; background: #ffffff; }
        .shot p { color: var(--quiet); font-size: 0.92rem; padding: 1rem; text-align: center; }
        .pictures dl { display: grid; gap: 0.6rem; align-content: start; max-width: var(--measure); }
        dt { color: var(--quiet); font-size: 0.85rem; }
        dd { margin: 0; }

        .sheets { display: grid; gap: 1.75rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); align-items: start; }
        figcaption { margin-block-start: 0.5rem; font-weight: 600; font-size: 0.92rem; }
        .sheets details { margin-block-start: 0.25rem; font-size: 0.92rem; }
        .order { padding-inline-start: 2.5em; }
        .order li { padding-block: 0.15em; }

        .making { display: grid; gap: 0.9rem; max-width: var(--measure); }
        .making ul { list-style: none; padding: 0; }

        @media screen and (max-width: 45rem) {
          h1 { font-size: 1.55rem; }
          .top { padding-block: 1.75rem 1rem; }
          .bars li { grid-template-columns: 1fr auto; }
          .bars svg { grid-column: 1 / -1; grid-row: 2; }
          .pictures li { grid-template-columns: minmax(0, 1fr); }
          .l2 { margin-inline-start: 0.6rem; } .l3 { margin-inline-start: 1.2rem; } .l4, .l5, .l6 { margin-inline-start: 1.8rem; }
          th, td { padding-inline: 0.4rem; }
          tbody th { min-width: 9rem; }
        }
        @media print {
          :root { color-scheme: light; --page: #ffffff; --panel: #f7f7f5; --sunken: #e4e4e0; --ink: #1a1a1a; --quiet: #4d4d4d; --rule: #c8c8c4; --edge: #767673; --link: #0b3d91; --error: #8c1d18; --error-ground: #fcebea; --barrier: #7a2e00; --barrier-ground: #fdf0e3; --warning: #594300; --warning-ground: #fbf5dc; --note: #23466b; --note-ground: #eaf1f8; --good: #1c5130; --good-ground: #e9f4ec; }
          body { font-size: 10pt; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          nav, .skip, .choice { display: none; }
          .top, main > section { max-width: none; padding-inline: 0; }
          .top { padding-block-start: 0; }
          .many article { content-visibility: visible; }
          details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
          summary { display: none; }
          h2, h3, h4, h5 { break-after: avoid; }
          .kinds > li, .problems li, .pictures li, .sheets > li, .bars li, tr { break-inside: avoid; }
          .scroll { overflow: visible; }
          .sheets { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.75rem; }
          .sheets details { display: none; }
          .pictures li { grid-template-columns: 10rem minmax(0, 1fr); }
          .documents { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .bars li { grid-template-columns: 12rem 1fr 8rem; }
          a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
          .address a::after { content: none; }
        }
        @media (forced-colors: active) {
          .bar, .track { forced-color-adjust: none; }
          .tag { border: 0.06rem solid; }
        }

        """;
}
