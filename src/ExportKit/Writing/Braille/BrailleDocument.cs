using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Braille.Native;

namespace ExportKit.Writing.Braille;

/// <summary>An article as pages of braille, whatever the file.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Paragraphs">What they were filled with.</param>
internal sealed record BrailleDocument(ImmutableArray<BraillePage> Pages, ImmutableArray<BrailleParagraph> Paragraphs)
{
    /// <summary>Makes the pages of an article.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="options">How the document shall be.</param>
    /// <param name="context">Words, pages, diagnostics.</param>
    /// <param name="document">The pages; null where they cannot be made.</param>
    /// <returns>Whether they were made; if not, the diagnostics say why.</returns>
    public static bool TryMake(Article article, BrailleOptions options, WritingContext context, [NotNullWhen(true)] out BrailleDocument? document)
    {
        document = null;
        if (LouisLibrary.Load(context.Diagnostics) is not { } louis)
        {
            return false;
        }

        var tables = new BrailleTables(louis);
        var language = article.Metadata.Language ?? "und";
        var main = options.Table is { } named ? tables.Usable(named) : tables.Of(language, options.IsContracted);
        if (main is null)
        {
            context.Diagnostics.Add(
                !tables.AreThere() ? LouisLibrary.WithoutTables
                : options.Table is null ? WithoutTable(language, article)
                : Unusable(options.Table, article));
            return false;
        }

        var translation = new BrailleTranslation(article, options, tables, main, context);
        var paragraphs = new BrailleComposer(translation).Compose(article);
        var pages = new BraillePages(options, page => translation.Number(page.ToString(CultureInfo.InvariantCulture))).Fill(paragraphs);
        translation.Report();
        document = new BrailleDocument(pages, paragraphs);
        return true;
    }

    private static Diagnostic WithoutTable(string language, Article article) => new(
        DiagnosticCodes.BrailleTableMissing,
        $"liblouis has no braille table for the language \"{language}\"",
        article.Source,
        $"Name a table with --table, or the right language with --lang. Languages with tables: {string.Join(", ", BrailleTables.Languages)}");

    private static Diagnostic Unusable(string table, Article article) => new(
        DiagnosticCodes.BrailleTableUnusable,
        $"liblouis cannot read the braille table \"{table}\"",
        article.Source,
        "Name a table as liblouis does, such as en-us-g2.ctb; `ls /usr/share/liblouis/tables` shows what Debian has");
}
