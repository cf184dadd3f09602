namespace ExportKit.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's name.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Kind">What it says of itself: <c>sh</c> is commands alone, <c>console</c> commands behind <c>$</c> with what they print.</param>
/// <param name="Content">Its lines.</param>
internal sealed record DocsBlock(string Page, int Line, string Kind, string Content)
{
    /// <summary>Why no test can run it, from the remark above it (<c>&lt;!-- not run: … --&gt;</c>); null where it is run.</summary>
    public string? NotRun { get; init; }

    /// <summary>The file whose whole content it shows, from the remark above it (<c>&lt;!-- file: … --&gt;</c>); null for others.</summary>
    public string? File { get; init; }

    /// <summary>Whether it has commands.</summary>
    public bool IsCommands => Kind is "sh" or "console";

    /// <summary>Its commands, in order.</summary>
    public IReadOnlyList<DocsCommand> Commands => Kind == "console" ? OfConsole() : OfScript();

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";

    private List<DocsCommand> OfScript()
    {
        var commands = new List<DocsCommand>();
        var lines = Content.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, text) = (Line + 1 + i, lines[i]);
            while (text.EndsWith('\\') && i + 1 < lines.Length)
            {
                text = text[..^1] + lines[++i].TrimStart();
            }

            if (text.Trim() is [not '#', ..])
            {
                commands.Add(new(line, text.Trim(), null));
            }
        }

        return commands;
    }

    private List<DocsCommand> OfConsole()
    {
        var commands = new List<DocsCommand>();
        var lines = Content.TrimEnd('\n').Split('\n');
        Assert.True(lines[0].StartsWith("$ ", StringComparison.Ordinal), $"{this} is a console without a command: its lines begin with \"$ \".");
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                commands.Add(new(Line + 1 + i, lines[i][2..], ""));
            }
            else
            {
                commands[^1] = commands[^1] with { Printed = commands[^1].Printed + lines[i] + "\n" };
            }
        }

        return commands;
    }
}

/// <summary>A command of a page.</summary>
/// <param name="Line">Its line on the page, from 1.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Printed">What it prints, where the page shows that: <c>…</c> stands for some letters of a line, alone on a line for some
/// lines.</param>
internal sealed record DocsCommand(int Line, string Text, string? Printed);
