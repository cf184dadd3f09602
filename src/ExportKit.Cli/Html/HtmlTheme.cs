namespace ExportKit.Cli.Html;

/// <summary>The look that all our pages share: the colours of the documents themselves, light and dark, each text with a contrast of 7:1 or
/// more on its ground and each edge that matters with 3:1 (WCAG 2.2, 1.4.6 and 1.4.11), sizes that follow the reader's, and what elements
/// look like by themselves.</summary>
internal static class HtmlTheme
{
    /// <summary>The names of colours and sizes: <c>var(--ink)</c> and so on. <c>--error</c>, <c>--barrier</c>, <c>--warning</c> and
    /// <c>--note</c> stand for severities, each beside its word and its shape, never alone.</summary>
    public const string Tokens = """
        :root {
          color-scheme: light dark;
          --page: #ffffff; --panel: #f7f7f5; --sunken: #efefec;
          --ink: #1a1a1a; --quiet: #4d4d4d; --rule: #d6d6d2; --edge: #767673;
          --link: #0b3d91; --focus: #0b3d91;
          --error: #8c1d18; --error-ground: #fcebea;
          --barrier: #7a2e00; --barrier-ground: #fdf0e3;
          --warning: #594300; --warning-ground: #fbf5dc;
          --note: #23466b; --note-ground: #eaf1f8;
          --good: #1c5130; --good-ground: #e9f4ec;
          --text: "Noto Sans", "Atkinson Hyperlegible", system-ui, sans-serif;
          --code: "Noto Sans Mono", ui-monospace, monospace;
          --gap: 1rem; --round: 0.5rem; --measure: 42rem;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #16181b; --panel: #1d2024; --sunken: #22262b;
            --ink: #eaeae6; --quiet: #c2c4c6; --rule: #3a3f45; --edge: #868c93;
            --link: #a6c8ff; --focus: #a6c8ff;
            --error: #ffb4ab; --error-ground: #3a1f1d;
            --barrier: #ffc08f; --barrier-ground: #37261a;
            --warning: #eed27a; --warning-ground: #302a17;
            --note: #afd0f5; --note-ground: #1c2a38;
            --good: #a2dbb4; --good-ground: #1b2e21;
          }
        }

        """;

    /// <summary>What elements look like by themselves: type, links, focus, tables, what folds.</summary>
    public const string Elements = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 var(--text); overflow-wrap: break-word; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
        h1 { font-size: 1.9rem; letter-spacing: -0.01em; }
        h2 { font-size: 1.35rem; }
        h3 { font-size: 1.1rem; }
        h4 { font-size: 1rem; }
        p, ul, ol, dl, table, figure { margin: 0; }
        a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 0.06em; }
        a:hover { text-decoration-thickness: 0.14em; }
        :focus-visible { outline: 0.18rem solid var(--focus); outline-offset: 0.18rem; border-radius: 0.15rem; }
        code { font-family: var(--code); font-size: 0.92em; }
        summary { cursor: pointer; }
        img, svg { max-width: 100%; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
        caption { text-align: start; font-weight: 600; padding-block-end: 0.5rem; }
        th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.75rem; border-block-end: 0.06rem solid var(--rule); }
        th { font-weight: 600; }
        .skip { position: absolute; inset-inline-start: 0.5rem; inset-block-start: -6rem; padding: 0.5rem 1rem; background: var(--page); border: 0.12rem solid var(--focus); border-radius: var(--round); }
        .skip:focus { inset-block-start: 0.5rem; z-index: 1; }
        .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media (forced-colors: active) { :focus-visible { outline-color: Highlight; } }

        """;
}
