namespace ExportKit.Writing.PlainText;

/// <summary>What a text shall be like.</summary>
public sealed record PlainTextOptions
{
    /// <summary>The widest that <see cref="WrapWidth"/> may be, in columns.</summary>
    public const int WidestWrap = 1000;

    /// <summary>The narrowest that <see cref="WrapWidth"/> may be, in columns: the shortest line of braille displays for text.</summary>
    public const int NarrowestWrap = 20;

    /// <summary>Whether lines end with CR LF instead of LF.</summary>
    public bool CrLf { get; init; }

    /// <summary>Whether typographic quotation marks and dashes become plain ones. Code stays as it is.</summary>
    public bool AsciiPunctuation { get; init; }

    /// <summary>Whether an article of three headings or more gets a list of them before its body.</summary>
    public bool IncludeContents { get; init; } = true;

    /// <summary>Whether nothing stands before the body and no line of rights after it; the list of the links' addresses stays.</summary>
    public bool BodyOnly { get; init; }

    /// <summary>Whether the text says where the pages of the PDF begin.</summary>
    public bool PageMarks { get; init; }

    /// <summary>How headings are marked.</summary>
    public HeadingStyle Headings { get; init; }

    /// <summary>Where the addresses of links stand.</summary>
    public LinkStyle Links { get; init; }

    /// <summary>How tables are said.</summary>
    public TableStyle Tables { get; init; }

    /// <summary>How many columns a line may have, <see cref="NarrowestWrap"/> to <see cref="WidestWrap"/>; null to leave each paragraph
    /// on one line.</summary>
    public int? WrapWidth { get; init; }

    /// <summary>How characters become bytes.</summary>
    public PlainTextEncoding Encoding { get; init; } = PlainTextEncoding.Utf8;
}

/// <summary>How the headings of a text are marked.</summary>
public enum HeadingStyle
{
    /// <summary>In words: "Heading level 2: Results".</summary>
    Words,

    /// <summary>By number signs, as in Markdown: "## Results".</summary>
    Markdown,

    /// <summary>Not at all.</summary>
    Plain,
}

/// <summary>Where the addresses of a text's links stand.</summary>
public enum LinkStyle
{
    /// <summary>In a list at the end, by numbers.</summary>
    End,

    /// <summary>In brackets after the words of the link.</summary>
    Inline,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>How the tables of a text are said.</summary>
public enum TableStyle
{
    /// <summary>Row by row, each cell with its headers.</summary>
    Rows,

    /// <summary>In aligned columns, for braille and for the eye.</summary>
    Grid,
}
