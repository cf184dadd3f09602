using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit;

/// <summary>Reads the article of an HTML page, normalises it, and writes it as a tagged PDF, an EPUB 3 and a text for screen readers: the
/// way into this library.</summary>
/// <remarks>
/// <para>An exporter is immutable and may be used by several threads at once; each <see cref="DiagnosticBag"/> and each stream by one. The work
/// is done before a method returns, on a thread whose stack is sized for <see cref="Limits.ExportLimits.Depth"/>.</para>
/// <para>What is wrong with a page is a <see cref="Diagnostic"/> with a code, a place and a hint, never an exception. Exceptions mean
/// arguments that cannot be, or a fault of the program. The same page and options make the same bytes, whenever and wherever.</para>
/// </remarks>
public sealed class ArticleExporter
{
    private readonly ExportOptions _options;
    private readonly PictureSource _pictures;
    private readonly Exporter _exporter;

    /// <summary>Makes an exporter.</summary>
    /// <param name="options">What the documents shall be like; null for the defaults.</param>
    /// <param name="pictures">Where the pages' pictures come from; null for <see cref="PictureSource.None"/>.</param>
    /// <exception cref="ArgumentException">An option is out of its bounds; the message says which and what they are.</exception>
    public ArticleExporter(ExportOptions? options = null, PictureSource? pictures = null)
    {
        _options = options ?? new ExportOptions();
        OptionsCheck.Run(_options);
        _pictures = pictures ?? PictureSource.None;
        _exporter = new Exporter(ArticleStages.Create(), _pictures.Loader(_options.Limits));
    }

    /// <summary>Reads the article of a page and leaves it as the page has it: headings may skip levels, pictures may lack their texts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    /// <returns>The article; null where there is none, with a diagnostic of <see cref="Severity.Error"/> that says why.</returns>
    public Article? Read(ExportInput page, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return _exporter.ReadAlone(_pictures.Placed(page), _options, diagnostics);
    }

    /// <summary>Brings an article into the shape that all documents rely on: one headline, levels of headings that never skip, a text or an
    /// honest stand-in for each picture, header cells, languages, identifiers. What it changes, and what an author should mend, is said. To
    /// normalise twice changes nothing.</summary>
    /// <param name="article">An article as read, or one that a program made or changed.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    /// <returns>The article; null where the limits do not suffice, with a diagnostic of <see cref="Severity.Error"/> that says so.</returns>
    public Article? Normalise(Article article, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return _exporter.Normalised(article, _options, diagnostics);
    }

    /// <summary>Writes one document.</summary>
    /// <param name="article">The article; it is normalised first where it is not.</param>
    /// <param name="format">Which document.</param>
    /// <param name="output">Takes it, whole or not at all; it need not seek, and stays open.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    /// <returns>What became of it; where it is not <see cref="ExportOutcome.Written"/>, the diagnostics say why.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Writing.Pdf.PdfOptions.AttachSource"/> is set, and the page is not at hand here:
    /// <see cref="Export"/> has it.</exception>
    public DocumentResult Write(Article article, ExportFormat format, Stream output, DiagnosticBag diagnostics) =>
        Write(article, [new DocumentOutput(format, output)], diagnostics)[0];

    /// <summary>Writes several documents of one article. Its pictures are loaded once, and documents after the PDF carry its page
    /// numbers.</summary>
    /// <param name="article">The article; it is normalised first where it is not.</param>
    /// <param name="outputs">Which documents, and where to; each format once. They are written in this order.</param>
    /// <param name="diagnostics">Takes what is to be said.</param>
    /// <returns>What became of each, in the same order; one that fails does not keep the others from being written.</returns>
    /// <exception cref="ArgumentException">A format is named twice, or a stream cannot be written to.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Writing.Pdf.PdfOptions.AttachSource"/> is set, and the page is not at hand here:
    /// <see cref="Export"/> has it.</exception>
    public ImmutableArray<DocumentResult> Write(Article article, IReadOnlyList<DocumentOutput> outputs, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var place = new StreamPlace(outputs);
        if (_options.Pdf.AttachSource && place.Formats.Contains(ExportFormat.Pdf))
        {
            throw new InvalidOperationException("PdfOptions.AttachSource needs the page itself, which ArticleExporter.Export is given.");
        }

        return _exporter.Write(article, place.Formats, _options, place, diagnostics).Documents;
    }

    /// <summary>Does it all: reads, normalises, and writes the documents.</summary>
    /// <param name="page">The page.</param>
    /// <param name="outputs">Which documents, and where to; each format once. They are written in this order.</param>
    /// <returns>The article, what became of each document, and all that is to be said.</returns>
    /// <exception cref="ArgumentException">A format is named twice, or a stream cannot be written to.</exception>
    public ExportResult Export(ExportInput page, params IReadOnlyList<DocumentOutput> outputs)
    {
        ArgumentNullException.ThrowIfNull(page);
        var place = new StreamPlace(outputs);
        return _exporter.Export(_pictures.Placed(page), place.Formats, _options, place);
    }
}
