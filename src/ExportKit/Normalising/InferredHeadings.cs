using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Makes a heading of a paragraph that is nothing but one short bold line and stands as a subhead. Bold lines in
/// lists, tables, quotations and boxes are left as they are.</summary>
internal sealed class InferredHeadings(DiagnosticBag diagnostics)
{
    /// <summary>Deeper than any level of a page, so that it comes to stand below the heading before it.</summary>
    public const int InferredLevel = 7;

    private const int LongestSubhead = 80;

    public Article Rewrite(Article article)
    {
        var body = article.Body;
        var isInterview = IsInterview(body);
        var isSubhead = new bool[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            isSubhead[i] = IsSubhead(body, i, isInterview);
            count += isSubhead[i] ? 1 : 0;
        }

        // A bold line that opens the story is a standfirst or a dateline, unless the story has subheads at all.
        return count == 0 || count == 1 && isSubhead[FirstWritten(body)] && !body.Any(block => block is Heading)
            ? article
            : article with { Body = [.. body.Select((block, i) => isSubhead[i] ? Made((Paragraph)block) : block)] };
    }

    private Heading Made(Paragraph paragraph)
    {
        var words = BoldWords(paragraph) ?? throw new InvalidOperationException("Only a bold line becomes a heading.");
        diagnostics.Report(
            DiagnosticCodes.HeadingInferred,
            $"The bold line \"{InlineText.Of(words)}\" stands as a subhead and became a heading",
            paragraph.Place,
            "Mark it up as a heading in the source");
        return new Heading(InferredLevel, words)
        {
            Id = paragraph.Id, Place = paragraph.Place, Language = paragraph.Language, Direction = paragraph.Direction,
        };
    }

    private static bool IsSubhead(ImmutableArray<Block> body, int i, bool isInterview) =>
        Line(body[i]) is { } line && Stands(line) && !(isInterview && IsQuestion(line)) && i + 1 < body.Length && Leads(body[i + 1]);

    /// <summary>What a heading leads to: prose, a list, a picture; not the next bold line.</summary>
    private static bool Leads(Block next) =>
        next is ListBlock or Figure or Table or DefinitionList or Quotation or CodeBlock or Embed or FormulaBlock
        || next is Paragraph && !(Line(next) is { } line && Stands(line));

    /// <summary>In an interview the questions are bold, whatever their length. If one of them is too long for a heading, or
    /// is put as a statement, then none is a heading: half of a conversation would be.</summary>
    private static bool IsInterview(ImmutableArray<Block> body)
    {
        var lines = body.Skip(FirstWritten(body) + 1).Select(Line).OfType<string>().ToList();
        return lines.Any(IsQuestion) && lines.Any(line => !Stands(line));
    }

    private static int FirstWritten(ImmutableArray<Block> body)
    {
        var first = 0;
        while (first < body.Length && body[first] is SectionBreak or Figure)
        {
            first++;
        }

        return first;
    }

    /// <summary>The text of a paragraph that is nothing but one bold line; null for any other block.</summary>
    private static string? Line(Block block) =>
        block is Paragraph { IsConfirmed: false } paragraph && BoldWords(paragraph) is { } words ? InlineText.Of(words).Trim() : null;

    private static ImmutableArray<Inline>? BoldWords(Paragraph paragraph)
    {
        var content = paragraph.Content;
        var isBoldLine = content.Any(inline => inline is Strong)
            && content.All(inline => inline is Strong || inline is TextRun run && CleanText.IsBlank(run.Text))
            && !ArticleWalker.Inlines(content).Any(inline => inline is LineBreak or Link or InlineImage or NoteReference);
        return isBoldLine
            ? TextRun.Joined([.. content.SelectMany(inline => inline is Strong strong ? strong.Content : [inline])])
            : null;
    }

    /// <summary>A bold address, of post or of the web, is no subhead.</summary>
    private static bool Stands(string line) =>
        line.Length is > 1 and <= LongestSubhead && Begins(line) && !EndsASentence(line)
        && !line.Contains('@', StringComparison.Ordinal) && !line.Contains("://", StringComparison.Ordinal);

    private static bool Begins(string line) =>
        Rune.DecodeFromUtf16(line, out var first, out _) == System.Buffers.OperationStatus.Done && (Rune.IsLetterOrDigit(first) || first.Value == '¿');

    /// <summary>Ends with a question mark: Latin, Chinese, Arabic or Greek.</summary>
    private static bool IsQuestion(string line) => line.Length > 0 && line[^1] is '?' or '\uff1f' or '\u061f' or '\u037e';

    private static bool EndsASentence(string line) =>
        line[^1] is '.' or ',' or ';' or ':' or '!' or '…' or '”' or '"' or '»' or '。' or '，' or '；' or '：' or '！' or '」' or '।' or '॥' or '۔' or '،' or '؛';
}
