using System.Collections.Immutable;
using System.Text;

namespace ExportKit.Writing.PlainText;

/// <summary>A stretch of a line.</summary>
/// <param name="Text">What it says; never empty.</param>
/// <param name="IsGenerated">Whether the writer added it (labels, counts, numbers and lists of links, headers said again,
/// expansions, contents), so that it is not the article's own.</param>
internal sealed record PlainTextRun(string Text, bool IsGenerated)
{
    /// <summary>Whether it is the article's own and left out of the text: what a voice would spell out of an address.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What the text shows.</summary>
    public string Said => IsSilent ? "" : Text;
}

/// <summary>A line without its end.</summary>
/// <param name="Runs">Its stretches in order; none in a blank line.</param>
internal sealed record PlainTextLine(ImmutableArray<PlainTextRun> Runs)
{
    /// <summary>The line that parts two blocks.</summary>
    public static PlainTextLine Blank { get; } = new([]);

    /// <summary>By how many columns the lines are indented that follow where this one is broken.</summary>
    public int HangingIndent { get; init; }

    /// <summary>Whether the line is never broken: code, and rows in columns.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether the line says nothing.</summary>
    public bool IsBlank => Runs.IsEmpty;

    /// <summary>The line as one text.</summary>
    public string Text => Runs switch
    {
        [] => "",
        [var only] => only.Said,
        _ => string.Concat(Runs.Select(run => run.Said)),
    };

    /// <summary>A line that the writer adds.</summary>
    /// <param name="text">What it says.</param>
    public static PlainTextLine Generated(string text) => new([new PlainTextRun(text, true)]);

    /// <summary>The line with something of the writer's before it.</summary>
    /// <param name="prefix">What stands before it.</param>
    public PlainTextLine After(string prefix) =>
        prefix.Length == 0 ? this : this with { Runs = Runs.Insert(0, new PlainTextRun(prefix, true)) };

    /// <summary>The line with something of the writer's and another line after it.</summary>
    /// <param name="between">What stands between the two.</param>
    /// <param name="next">The other line.</param>
    public PlainTextLine Before(string between, PlainTextLine next) => new([.. Runs, .. next.After(between).Runs]);
}

/// <summary>A text as lines that know which words are the article's own.</summary>
/// <param name="Lines">The lines in order; no two blank ones in a row, none at either end.</param>
internal sealed record PlainTextDocument(ImmutableArray<PlainTextLine> Lines)
{
    /// <summary>The text, each line with its end. The no-break spaces that labels have in some languages are plain here,
    /// as those of the article.</summary>
    /// <param name="lineEnd">LF or CR LF.</param>
    /// <param name="wrapper">Breaks lines that are too wide; null to leave them whole.</param>
    public string ToText(string lineEnd = "\n", LineWrapper? wrapper = null)
    {
        var text = new StringBuilder(Lines.Length * 64);
        foreach (var line in Lines)
        {
            if (wrapper is null)
            {
                Append(text, line, lineEnd);
                continue;
            }

            foreach (var part in wrapper.Wrap(line))
            {
                // What is left of a line may be spaces that no line is broken at.
                var said = part.Replace('\u00A0', ' ').TrimEnd(' ');
                text.Append(said).Append(said.Length > 0 || line.IsBlank ? lineEnd : "");
            }
        }

        return text.ToString();
    }

    /// <summary>The document as an encoding can hold it.</summary>
    /// <param name="substitution">What stands for what the encoding does not have.</param>
    public PlainTextDocument With(Substitution substitution)
    {
        var lines = ImmutableArray.CreateBuilder<PlainTextLine>(Lines.Length);
        foreach (var line in Lines)
        {
            var runs = line.Runs.Select(run => run with { Text = substitution.Of(run.Text) }).ToList();
            while (runs is [.., var last] && last.Text.TrimEnd(' ') is var trimmed && trimmed.Length < last.Text.Length + (trimmed.Length == 0 ? 1 : 0))
            {
                runs.RemoveAt(runs.Count - 1);
                if (trimmed.Length > 0)
                {
                    runs.Add(last with { Text = trimmed });
                }
            }

            lines.Add(line with { Runs = [.. runs] });
        }

        return new(lines.DrainToImmutable());
    }

    private static void Append(StringBuilder text, PlainTextLine line, string lineEnd)
    {
        foreach (var run in line.Runs)
        {
            text.Append(run.Said.Replace('\u00A0', ' '));
        }

        text.Append(lineEnd);
    }

    /// <summary>The article's own stretches in reading order: what the three documents have in common.</summary>
    public IEnumerable<string> OwnStretches() =>
        Lines.SelectMany(line => line.Runs).Where(run => !run.IsGenerated).Select(run => run.Text);
}
