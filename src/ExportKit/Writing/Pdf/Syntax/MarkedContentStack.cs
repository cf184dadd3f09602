namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>Keeps account of marked content, and refuses what ISO 14289-1, 7.1 forbids: content that is neither tagged nor
/// an artifact, tagged content within an artifact, an artifact within tagged content.</summary>
internal sealed class MarkedContentStack
{
    /// <summary>How many sequences are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Opens an artifact.</summary>
    public void OpenArtifact()
    {
        Refuse(Depth > 0, "An artifact within other marked content.");
        Depth++;
    }

    /// <summary>Opens content that belongs to a structure element.</summary>
    public void OpenTagged()
    {
        Refuse(Depth > 0, "Tagged content within other marked content.");
        Depth++;
    }

    /// <summary>Opens a sequence that gives properties to a part of tagged content or of an artifact.</summary>
    public void OpenProperty()
    {
        RequireMark();
        Depth++;
    }

    /// <summary>Closes the innermost sequence.</summary>
    public void Close()
    {
        Refuse(Depth == 0, "No marked content is open.");
        Depth--;
    }

    /// <summary>Refuses painting outside marked content.</summary>
    public void RequireMark() => Refuse(Depth == 0, "Content that is neither tagged nor an artifact.");

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
