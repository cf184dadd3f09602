namespace ExportKit.Writing.Epub;

/// <summary>What was written into the content documents of a book, counted while it was written: every claim that the
/// book makes of itself is computed from this alone.</summary>
internal sealed record ContentFacts
{
    /// <summary>How many articles are its chapters; 0 where it is one article.</summary>
    public int Chapters { get; set; }

    /// <summary>How many headings stand below the headline.</summary>
    public int Headings { get; set; }

    /// <summary>How many pictures that are content are shown.</summary>
    public int Images { get; set; }

    /// <summary>How many of <see cref="Images"/> have no text that says anything.</summary>
    public int ImagesWithoutText { get; set; }

    /// <summary>How many pictures have a long description.</summary>
    public int LongDescriptions { get; set; }

    /// <summary>How many formulas there are.</summary>
    public int Formulas { get; set; }

    /// <summary>How many of <see cref="Formulas"/> are MathML.</summary>
    public int FormulasInMathMl { get; set; }

    /// <summary>How many of <see cref="Formulas"/> are MathML or a picture, without words for speech.</summary>
    public int FormulasWithoutWords { get; set; }

    /// <summary>How many of <see cref="Formulas"/> are pictures.</summary>
    public int FormulaPictures { get; set; }

    /// <summary>How many passages have a reading above them.</summary>
    public int Rubies { get; set; }

    /// <summary>How many tables there are.</summary>
    public int Tables { get; set; }

    /// <summary>How many of <see cref="Tables"/> have header cells.</summary>
    public int TablesWithHeaders { get; set; }

    /// <summary>Whether roles of ARIA tell what parts of the book are.</summary>
    public bool HasRoles { get; set; }

    /// <summary>How many pages of the PDF begin in it.</summary>
    public int PageBreaks { get; set; }

    /// <summary>Whether all of its words are read aloud, as far as there are words.</summary>
    public bool IsNarrated { get; set; }

    /// <summary>Whether anything in the book moves or may move.</summary>
    public bool Moves { get; set; }
}
