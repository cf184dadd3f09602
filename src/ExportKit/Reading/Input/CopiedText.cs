namespace ExportKit.Reading.Input;

/// <summary>Tells a text that was copied from a page from the page itself.</summary>
internal static class CopiedText
{
    private const int FewestTags = 3;

    /// <summary>Whether an input is plain text: it has next to no tags.</summary>
    /// <param name="text">The input.</param>
    public static bool Is(string text)
    {
        var tags = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?')
            {
                tags++;
                if (tags == FewestTags)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The blocks of a text: runs of lines between empty ones, each line with its number, counted from 1.</summary>
    /// <param name="text">The input.</param>
    public static List<List<CopiedLine>> Blocks(string text)
    {
        var blocks = new List<List<CopiedLine>>();
        var block = new List<CopiedLine>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Trim() is { Length: > 0 } words)
            {
                block.Add(new CopiedLine(words, number));
            }
            else if (block.Count > 0)
            {
                blocks.Add(block);
                block = [];
            }
        }

        if (block.Count > 0)
        {
            blocks.Add(block);
        }

        return blocks;
    }
}

/// <summary>A line of a copied text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Number">Its number, counted from 1.</param>
internal sealed record CopiedLine(string Text, int Number);
