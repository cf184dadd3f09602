using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>What a content stream shows: a text, something painted, or a marked sequence of those.</summary>
internal abstract record ContentItem;

/// <summary>A text that is shown.</summary>
/// <param name="Text">Its characters by the font's ToUnicode map.</param>
/// <param name="Font">The font's name.</param>
internal sealed record ShownText(string Text, string Font) : ContentItem;

/// <summary>Something painted: a path, a picture, a shading.</summary>
/// <param name="Operator">The operator that paints it.</param>
internal sealed record Painted(string Operator) : ContentItem;

/// <summary>A marked-content sequence (ISO 32000-1, 14.6).</summary>
/// <param name="Tag">Its tag: <c>P</c>, <c>Span</c>, <c>Artifact</c>.</param>
/// <param name="Properties">Its property list, if any.</param>
/// <param name="Owner">The number of the page or of the form that its identifier belongs to.</param>
internal sealed record MarkedContent(string Tag, PdfDictionary Properties, int Owner) : ContentItem
{
    /// <summary>What it holds, in order.</summary>
    public List<ContentItem> Items { get; } = [];

    /// <summary>Its identifier within its owner; null where it has none.</summary>
    public int? Mcid => (Properties.Entries.GetValueOrDefault("MCID") as PdfNumber)?.Whole;

    /// <summary>Whether it is an artifact.</summary>
    public bool IsArtifact => Tag == "Artifact";

    /// <summary>The text that replaces its own; null where it has none.</summary>
    public string? ActualText => (Properties.Entries.GetValueOrDefault("ActualText") as PdfString)?.Text;

    /// <summary>The language of its text; null where it has none of its own.</summary>
    public string? Language => (Properties.Entries.GetValueOrDefault("Lang") as PdfString)?.Text;

    /// <summary>What it says: its ActualText, else all its texts, without those of sequences that have an own identifier.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            AppendTo(text);
            return text.ToString();
        }
    }

    private void AppendTo(StringBuilder text)
    {
        if (ActualText is { } actual)
        {
            text.Append(actual);
            return;
        }

        foreach (var item in Items)
        {
            switch (item)
            {
                case ShownText shown:
                    text.Append(shown.Text);
                    break;
                case MarkedContent { Mcid: null } inner:
                    inner.AppendTo(text);
                    break;
            }
        }
    }
}
