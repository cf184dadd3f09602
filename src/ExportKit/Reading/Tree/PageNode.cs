using ExportKit.Diagnostics;

namespace ExportKit.Reading.Tree;

/// <summary>A node of a page: what every later step of reading works on. Marks are set on it, nothing is cut out.</summary>
internal abstract class PageNode
{
    private DropReason _dropped;

    /// <summary>The element that holds it; null for the root.</summary>
    public Element? Parent { get; set; }

    /// <summary>The line in the source, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column in the source, counted from 1.</summary>
    public int Column { get; init; }

    /// <summary>The place in document order.</summary>
    public int Order { get; set; }

    /// <summary>Why it is left out; <see cref="DropReason.None"/> while it is kept. What a person chose stays, whatever rules find: it can
    /// only be said apart; and what lies around it stays for its sake.</summary>
    public DropReason Dropped
    {
        get => _dropped;
        set => _dropped = Choice == Choice.None || Choice == Choice.Itself && value == DropReason.Apart ? value : DropReason.None;
    }

    /// <summary>Whether a person chose it as part of the article.</summary>
    public Choice Choice { get; set; }

    /// <summary>The place for diagnostics.</summary>
    /// <param name="source">The input's name.</param>
    public SourcePlace Place(string source) => new(source, Line, Column);

    /// <summary>Whether the node, or an element around it, is left out.</summary>
    public bool IsDropped()
    {
        var steps = 0;
        PageNode? node = this;
        for (; node is not null && node.Dropped == DropReason.None; node = node.Parent)
        {
            steps++;
        }

        Parent?.Budget?.Tick(steps);
        return node is not null;
    }
}

/// <summary>A run of text with its character references resolved.</summary>
/// <param name="text">The text.</param>
internal sealed class TextNode(string text) : PageNode
{
    /// <summary>The text, white space as in the source.</summary>
    public string Text { get; } = text;
}
