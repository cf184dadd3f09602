using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Frees text of what no reader should meet: soft hyphens, zero-width spaces, controls, unpaired surrogates.
/// Joiners stay, since scripts and emoji need them. Runs that stand side by side become one.</summary>
internal sealed class CleanText : ArticleRewriter
{
    public override Article Rewrite(Article article)
    {
        var metadata = article.Metadata;
        return base.Rewrite(article with
        {
            Metadata = metadata with
            {
                Section = Clean(metadata.Section),
                Authors = [.. metadata.Authors.Select(author => Clean(author)).OfType<string>()],
                Publisher = Clean(metadata.Publisher),
                Rights = Clean(metadata.Rights),
            },
        });
    }

    /// <summary>A text freed of what says nothing; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = Strip(text).Trim();
        return text.Length == 0 ? null : text;
    }

    protected override IEnumerable<Block> Block(Block block) => block switch
    {
        CodeBlock code => [code with { Text = Strip(code.Text, keepLines: true) }],
        Figure figure => [(Figure)Inside(figure with { Credit = Clean(figure.Credit) })],
        Embed embed => [(Embed)Inside(embed with { Title = Clean(embed.Title) ?? "" })],
        _ => base.Block(block),
    };

    protected override ImmutableArray<Inline> Inlines(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        foreach (var inline in inlines.SelectMany(Inline))
        {
            if (inline is TextRun next && result.Count > 0 && result[^1] is TextRun last)
            {
                result[^1] = new TextRun(last.Text + next.Text);
            }
            else
            {
                result.Add(inline);
            }
        }

        return result.DrainToImmutable();
    }

    protected override IEnumerable<Inline> Inline(Inline inline) => inline switch
    {
        TextRun run => Strip(run.Text) is { Length: > 0 } text ? [ReferenceEquals(text, run.Text) ? run : new TextRun(text)] : [],
        Ruby ruby => [new Ruby([.. ruby.Segments.Select(segment => new RubySegment(Strip(segment.Base), Strip(segment.Reading)))])],
        Formula formula => base.Inline(formula with { Spoken = Strip(formula.Spoken), Linear = Strip(formula.Linear) }),
        _ => base.Inline(inline),
    };

    protected override Picture Picture(Picture picture) => picture with
    {
        Texts = picture.Texts with
        {
            LabelledBy = Clean(picture.Texts.LabelledBy),
            Label = Clean(picture.Texts.Label),
            Alt = picture.Texts.Alt is { } alt ? Clean(alt) ?? "" : null,
            Title = Clean(picture.Texts.Title),
            Description = Clean(picture.Texts.Description),
        },
    };

    private static string Strip(string text, bool keepLines = false)
    {
        var first = 0;
        while (first < text.Length && Stays(text, first, keepLines))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (Stays(text, i, keepLines))
            {
                kept.Append(text[i]);
            }
            else if (text[i] is '\t' or '\n' or '\r' or '\u000b' or '\u000c' or '\u0085' or '\u2028' or '\u2029')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    private static bool Stays(string text, int i, bool keepLines) => text[i] switch
    {
        '\n' or '\t' => keepLines,
        < ' ' or (>= '\u007f' and <= '\u009f') => false,
        '\u00ad' or '\u200b' or '\u2028' or '\u2029' or '\u2060' or '\ufeff' or '\ufffe' or '\uffff' or '\ufffc' => false,
        >= '\ud800' and <= '\udbff' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]),
        >= '\udc00' and <= '\udfff' => i > 0 && char.IsHighSurrogate(text[i - 1]),
        _ => true,
    };
}
