using System.Collections.Immutable;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Writing.Epub;

/// <summary>What an EPUB shall be like.</summary>
public sealed record EpubOptions
{
    /// <summary>How many characters of text a content document holds before the next heading of level 2 begins a new one:
    /// reading systems lay out one document at a time, and slow ones stall on a very long one.</summary>
    public int DocumentSize { get; init; } = 100_000;

    /// <summary>The greatest width of pictures in pixels; wider ones are made smaller where they can be decoded. Null for none.</summary>
    public int? ImageWidth { get; init; }

    /// <summary>Whether the book gets a cover, made of headline, publisher and leading picture.</summary>
    public bool HasCover { get; init; } = true;

    /// <summary>Who certifies that the book conforms to WCAG; null where nobody does, and the book then says nothing of it.</summary>
    public Certification? Certification { get; init; }

    /// <summary>The exemptions of the European Accessibility Act that the publisher claims: <c>eaa-microenterprise</c>,
    /// <c>eaa-disproportionate-burden</c>, <c>eaa-fundamental-alteration</c>.</summary>
    public ImmutableArray<string> Exemptions { get; init; } = [];

    /// <summary>Whether the book must carry the page numbers of the PDF, also where no PDF is made with it. It carries them in any case
    /// where one is.</summary>
    public bool PageList { get; init; }

    /// <summary>How the book is read aloud; null where it is not.</summary>
    internal NarrationOptions? Narration { get; init; }
}
