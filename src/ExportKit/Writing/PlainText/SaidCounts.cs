namespace ExportKit.Writing.PlainText;

/// <summary>What a text says, counted while it is said: blocks that turn out to say nothing count for nothing.</summary>
internal sealed class SaidCounts
{
    /// <summary>Headings below the headline.</summary>
    public int Headings { get; set; }

    /// <summary>Pictures; decoration is not said, and of formulas the words are said instead.</summary>
    public int Images { get; set; }

    /// <summary>Tables.</summary>
    public int Tables { get; set; }

    /// <summary>Adds what another part of the text says.</summary>
    /// <param name="other">Its counts.</param>
    public void Add(SaidCounts other)
    {
        Headings += other.Headings;
        Images += other.Images;
        Tables += other.Tables;
    }
}
