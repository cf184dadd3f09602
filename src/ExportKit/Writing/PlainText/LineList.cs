using System.Collections.Immutable;

namespace ExportKit.Writing.PlainText;

/// <summary>Gathers lines, and parts blocks by one blank line where both have something to say.</summary>
internal sealed class LineList
{
    private readonly ImmutableArray<PlainTextLine>.Builder _lines = ImmutableArray.CreateBuilder<PlainTextLine>();
    private bool _isParted;

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Count;

    /// <summary>A line.</summary>
    /// <param name="index">Which one, from 0.</param>
    public PlainTextLine this[int index]
    {
        get => _lines[index];
        set => _lines[index] = value;
    }

    /// <summary>Adds a line; one that says nothing is passed over.</summary>
    /// <param name="line">The line.</param>
    public void Add(PlainTextLine line)
    {
        if (line.IsBlank)
        {
            return;
        }

        if (_isParted && _lines.Count > 0)
        {
            _lines.Add(PlainTextLine.Blank);
        }

        _isParted = false;
        _lines.Add(line);
    }

    /// <summary>Adds a line of the writer's.</summary>
    /// <param name="text">What it says.</param>
    public void AddGenerated(string text)
    {
        if (text.Length > 0)
        {
            Add(PlainTextLine.Generated(text));
        }
    }

    /// <summary>Adds lines with their blank ones.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="firstPrefix">What stands before the first of them.</param>
    /// <param name="restPrefix">What stands before each other one.</param>
    public void AddAll(LineList lines, string firstPrefix = "", string restPrefix = "")
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                Part();
            }
            else
            {
                var line = lines[i].After(i == 0 ? firstPrefix : restPrefix);
                Add(restPrefix.Length == 0 ? line : line with { HangingIndent = line.HangingIndent + restPrefix.Length });
            }
        }
    }

    /// <summary>Adds lines with a blank one before them.</summary>
    /// <param name="part">The lines.</param>
    public void AddApart(LineList part)
    {
        Part();
        AddAll(part);
        Unpart();
    }

    /// <summary>Puts a blank line before the next line, if there is one before and one to come.</summary>
    public void Part() => _isParted = true;

    /// <summary>Takes back a <see cref="Part"/> after which nothing came.</summary>
    public void Unpart() => _isParted = false;

    /// <summary>The lines so far.</summary>
    public ImmutableArray<PlainTextLine> ToImmutable() => _lines.ToImmutable();
}
