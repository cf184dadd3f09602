using System.Globalization;
using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Takes an article that was made by chance the whole way but reading. The case is the chance it is made by: a seed and a size.</summary>
internal static class ArticleCase
{
    private const int Largest = 60;

    private static readonly System.Collections.Immutable.ImmutableArray<ExportFormat> All = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    /// <summary>A case.</summary>
    public static byte[] Make(Random random) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{random.Next()} {random.Next(Largest)}"));

    /// <summary>Exports it; a PDF, which takes most of the time, is made of one in eight.</summary>
    public static CaseOutcome Run(byte[] bytes)
    {
        var parts = Encoding.ASCII.GetString(bytes).Split(' ');
        if (parts is not [var first, var second] || !int.TryParse(first, out var seed) || !int.TryParse(second, out var size) || size > Largest)
        {
            return CaseOutcome.Refused;
        }

        var article = new ArticleBuilder(new Random(seed), size).Article();
        var stages = ArticleStages.Create() with { Read = (_, _, _) => article };
        var (place, options) = (new MemoryPlace(), CaseOptions.Of(bytes));
        var result = new Exporter(stages, new FuzzResources()).Export(new ExportInput("page.html", bytes), seed % 8 == 0 ? All : All[1..], options, place);
        DocumentRules.Check(place.Saved, result.Diagnostics);
        return ExportCase.Outcome(result.Outcome == ExportOutcome.Written, result.Diagnostics);
    }
}
