using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Serve.Html;
using ExportKit.Words;

namespace ExportKit.Serve.Views;

/// <summary>What several views show in the same way.</summary>
internal static class Shown
{
    private static readonly StructureWords OwnWords = StructureWords.For(Frame.Language);

    /// <summary>Words of the article, in its language and by their own direction.</summary>
    /// <param name="text">The words.</param>
    /// <param name="article">The article.</param>
    public static Markup Words(string text, Article article) => Markup.Of($"""<bdi lang="{article.Metadata.Language ?? "und"}">{text}</bdi>""");

    /// <summary>A date in words of the page's own language, with what programs read; nothing where there is none.</summary>
    /// <param name="date">The date; its time is said where it is known, whatever the article shows.</param>
    public static Markup Date(ArticleDate? date) => date is null ? Markup.Empty
        : Markup.Of($"""<time datetime="{InspectionText.Moment(date)}">{InWords(date)}</time>""");

    /// <summary>A date in words of the page's own language.</summary>
    /// <param name="date">The date.</param>
    public static string InWords(ArticleDate date) => OwnWords.Date(date with { ShowsTime = date.HasTime });

    /// <summary>The first words of a text, with dots where more follow.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters.</param>
    public static string Beginning(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most);
        end = end < most / 2 ? most : end;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd() + " …";
    }

    /// <summary>What an address is called: the name of its file, else its beginning.</summary>
    /// <param name="address">The address.</param>
    public static string FileName(string address)
    {
        if (Resources.DataAddress.Is(address))
        {
            return "a picture that stands in the page itself";
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Beginning(name.Length == 0 ? address : name, 80);
    }

    /// <summary>Where an alternative text came from, in words.</summary>
    /// <param name="source">The source.</param>
    public static string Origin(AltSource source) => source switch
    {
        AltSource.Person => "said by a person in the corrections",
        AltSource.LabelledBy => "from the words that the page names for it (aria-labelledby)",
        AltSource.Label => "from its label (aria-label)",
        AltSource.Alt => "from its alternative text (alt)",
        AltSource.Caption => "from its caption",
        AltSource.Title => "from its title",
        _ => "none was found",
    };

    /// <summary>Problems and notes, worst first.</summary>
    /// <param name="diagnostics">What is to be said.</param>
    /// <param name="source">The page's name, which is left out.</param>
    /// <param name="remedies">Where problems can be put right; null where there are no forms.</param>
    public static Markup Problems(IEnumerable<Diagnostic> diagnostics, string source, Remedies? remedies = null)
    {
        Diagnostic[] sorted = [.. diagnostics.OrderByDescending(diagnostic => diagnostic.Severity)];
        return sorted.Length == 0
            ? Markup.Of($"""<p class="good">Nothing is amiss.</p>""")
            : Markup.Of($"""<ul class="problems">{sorted.Select(diagnostic => Problem(diagnostic, source, remedies))}</ul>""");
    }

    /// <summary>How bad something is, as a word.</summary>
    /// <param name="severity">The severity.</param>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Accessibility => "Barrier",
        Severity.Warning => "Warning",
        _ => "Note",
    };

    /// <summary>A number with its noun.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for others.</param>
    public static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : FormattableString.Invariant($"{number:N0} {many}");

    private static Markup Problem(Diagnostic diagnostic, string source, Remedies? remedies)
    {
        var where = diagnostic.Place is not { } place ? ""
            : place.Source != source ? System.IO.Path.GetFileName(place.Source) + (place.Line == 0 ? "" : FormattableString.Invariant($", line {place.Line}"))
            : place.Line == 0 ? "" : FormattableString.Invariant($"line {place.Line}");
        var kind = Word(diagnostic.Severity);
        return Markup.Of($"""
            <li class="{kind.ToLowerInvariant()}"><p><strong class="kind">{kind}</strong> {diagnostic.Message.TrimEnd('.')}.</p>
            {(remedies?.Of(diagnostic) is { } remedy ? Markup.Of($"""<p class="remedy">{remedy}</p>""") : diagnostic.Hint is { } hint ? Markup.Of($"""<p class="hint">{hint.TrimEnd('.')}.</p>""") : Markup.Empty)}<p class="code">{diagnostic.Code.Id}{(where.Length == 0 ? "" : ", " + where)}</p></li>
            """);
    }
}
