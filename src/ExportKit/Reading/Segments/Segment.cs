using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Segments;

/// <summary>A run of text that stands on its own lines: what a reader sees as one paragraph, heading or item.</summary>
/// <param name="Block">The nearest element that begins and ends lines.</param>
/// <param name="Nodes">The inline nodes of that element which make up the run.</param>
/// <param name="Text">Its words, white space collapsed.</param>
internal sealed record Segment(Element Block, PageNode[] Nodes, string Text)
{
    private int _words = -1;
    private bool? _isProse;
    private string? _key;

    /// <summary>The characters of it that stand in links.</summary>
    public int LinkedLength { get; init; }

    /// <summary>The place among all segments of the page.</summary>
    public int Index { get; set; }

    /// <summary>How many words it has.</summary>
    public int Words => _words >= 0 ? _words : _words = WordCounter.Count(Text);

    /// <summary>Its letters and digits alone (<see cref="TextKey"/>).</summary>
    public string Key => _key ??= TextKey.Of(Text);

    /// <summary>The share of its characters that stand in links, from 0 to 1.</summary>
    public double LinkShare => (double)LinkedLength / Math.Max(1, Text.Length);

    /// <summary>The level of the heading it stands in; 0 where it stands in none.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>Whether it reads as sentences do.</summary>
    public bool IsProse => _isProse ??= LooksLikeProse();

    /// <summary>Why it is left out.</summary>
    public DropReason Dropped { get; private set; }

    /// <summary>Leaves it out; the first reason stays.</summary>
    /// <param name="reason">Why.</param>
    public void Drop(DropReason reason)
    {
        if (Dropped != DropReason.None || Block.Choice == Choice.Itself && reason != DropReason.Apart)
        {
            return;
        }

        Dropped = reason;
        foreach (var node in Nodes)
        {
            node.Dropped = reason;
        }
    }

    /// <summary>Takes it back into the article.</summary>
    public void Keep()
    {
        Dropped = DropReason.None;
        foreach (var node in Nodes)
        {
            node.Dropped = DropReason.None;
        }
    }

    private bool LooksLikeProse()
    {
        if (HeadingLevel > 0 || LinkShare > 0.5 || Text.Length < 25)
        {
            return false;
        }

        return Words switch
        {
            >= 25 => Punctuation.Has(Text, 1) || Punctuation.EndsSentence(Text),
            >= 8 => Punctuation.Has(Text, 2) || Punctuation.Has(Text, 1) && Punctuation.EndsSentence(Text),
            _ => false,
        };
    }
}
