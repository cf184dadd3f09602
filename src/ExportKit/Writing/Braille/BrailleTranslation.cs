using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <summary>What the parts of a document of braille have in common: tables, words, print pages.</summary>
/// <param name="article">The article.</param>
/// <param name="options">How the document shall be.</param>
/// <param name="tables">Chooses tables.</param>
/// <param name="main">The tables of the article's own language.</param>
/// <param name="context">Words, pages, diagnostics.</param>
internal sealed class BrailleTranslation(Article article, BrailleOptions options, BrailleTables tables, BrailleTranslator main, WritingContext context)
{
    private readonly string _language = article.Metadata.Language ?? "und";
    private readonly HashSet<string> _expanded = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _withoutTable = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);

    /// <summary>How the document shall be.</summary>
    public BrailleOptions Options => options;

    /// <summary>The article's language.</summary>
    public string Language => _language;

    /// <summary>The words of structure.</summary>
    public StructureWords Words => context.Words;

    /// <summary>Where print pages begin.</summary>
    public PageBreaks Pages { get; } = new(context.Pages);

    /// <summary>What notes are called.</summary>
    public NoteNames Notes { get; } = new(article);

    /// <summary>The time and memory of the page.</summary>
    public PageBudget? Budget => context.Budget;

    /// <summary>Whether an abbreviation is met for the first time.</summary>
    /// <param name="abbreviation">The abbreviation.</param>
    public bool IsFirstUse(Abbreviation abbreviation) =>
        _expanded.Add(InlineText.Of(abbreviation.Content) + "\0" + abbreviation.Expansion);

    /// <summary>Translates text by the tables of its language, or those of the article where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">How each UTF-16 unit of it is set.</param>
    /// <param name="language">Its language as a BCP 47 tag.</param>
    /// <param name="breaks">Where long words may be divided.</param>
    public string Translate(string text, TypeForms[] forms, string language, out ImmutableArray<WordBreak> breaks)
    {
        var translator = For(language);
        var known = new StringBuilder(text.Length);
        var kept = new List<TypeForms>(text.Length);
        var unit = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (translator.Has(character))
            {
                known.Append(character);
                kept.AddRange(forms.AsSpan(unit, character.Utf16SequenceLength));
            }
            else
            {
                _unknown.Add(character.ToString());
            }

            unit += character.Utf16SequenceLength;
        }

        var isPlain = kept.TrueForAll(form => form == TypeForms.None);
        TypeForms[] own = isPlain ? [] : [.. kept];

        // Whoever names a table may have named one of eight dots.
        return translator == main && options.Table is not null
            ? translator.Translate(known.ToString(), own, options.Cells / 2, out breaks)
            : new SixDotWords(tables, _unknown).Translate(translator, known.ToString(), own, options.Cells / 2, out breaks);
    }

    /// <summary>The number of a page as cells.</summary>
    /// <param name="number">The number.</param>
    public string Number(string number) => main.Translate(number, []);

    /// <summary>Adds what is said in place of a picture.</summary>
    /// <param name="line">Takes it.</param>
    /// <param name="picture">A picture that is not decoration.</param>
    public void Say(BrailleInlines line, Picture picture)
    {
        if (picture.Alt is not { } alt || alt.Source == AltSource.None)
        {
            line.Generated(Words[Word.ImageWithoutText]);
        }
        else
        {
            line.Pattern(Words[Word.Image], () => line.Text(alt.Text));
        }

        if (picture.LongDescription is { } description)
        {
            line.Text(" ");
            line.Pattern(Words[Word.ImageDescription], () => line.Text(description));
        }
    }

    /// <summary>Says what could not be translated as it is.</summary>
    public void Report()
    {
        if (_withoutTable.Count > 0)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.BraillePassageTable,
                $"No braille table for passages in {string.Join(", ", _withoutTable)}; the table of the article ({main.Tables}) serves",
                article.Source,
                "A newer liblouis may have one; where the language is wrong, mend lang on the page");
        }

        if (_unknown.Count > 0)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.BrailleCharacterMissing,
                $"The braille table has no cells for {CharacterNames.Of(_unknown)}; they are left out",
                article.Source,
                "Name the language of the passage on the page (lang), or choose a table that has them with --table");
        }
    }

    private BrailleTranslator For(string language)
    {
        if (language.Equals(_language, StringComparison.OrdinalIgnoreCase))
        {
            return main;
        }

        if (tables.Of(language, options.IsContracted) is { } other)
        {
            return other;
        }

        _withoutTable.Add(language);
        return main;
    }
}
