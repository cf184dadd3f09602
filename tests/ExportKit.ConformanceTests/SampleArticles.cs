using ExportKit.Normalising;

namespace ExportKit.ConformanceTests;

/// <summary>The articles that the conformance tests export: all of <c>input/</c>, each alone and all as one book, the golden cases, and the
/// one beside the repository where it is there.</summary>
internal static class SampleArticles
{
    /// <summary>The name of the article beside the repository.</summary>
    public const string SharedArticle = "shared/article/article.html";

    /// <summary>The name of the book of all articles of <c>input/</c>.</summary>
    public const string Book = "input/all-as-one-book";

    private const string BookTitle = "All articles as one book";

    /// <summary>The pages that the book is made of.</summary>
    public static IReadOnlyList<string> BookPaths { get; } = [.. Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal)];

    /// <summary>The names of all of them, for theories.</summary>
    public static TheoryData<string> Names => [.. Available.Append(SharedArticle).Distinct()];

    /// <summary>The names of those that are there.</summary>
    public static IReadOnlyList<string> Available { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal).Select(path => "input/" + Path.GetFileName(path)),
        Book,
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Golden"), "source.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
        .. File.Exists(Path.Combine(Repository.Root, "..", SharedArticle)) ? [SharedArticle] : (string[])[],
    ];

    /// <summary>The pages of an article or of the book; skips the test where they are not there.</summary>
    public static IReadOnlyList<string> PathsOf(string name) => name == Book ? BookPaths : [PathOf(name)];

    /// <summary>What the command line says to make all documents of an article or of the book, beside the pages.</summary>
    public static string[] OptionsOf(string name) => name == Book ? ["--book", BookTitle] : [];

    /// <summary>What the documents of an article or of the book are called, without their endings.</summary>
    public static string DocumentOf(string name) => name == Book ? "all-articles-as-one-book" : Path.GetFileNameWithoutExtension(name);

    /// <summary>The path of an article; skips the test where it is not there.</summary>
    public static string PathOf(string name) =>
        name == SharedArticle ? Repository.Shared(name["shared/".Length..]) : Path.Combine(Repository.Root, name);

    /// <summary>Exports an article, or the book.</summary>
    public static SampleExport Export(string name) => name == Book
        ? SampleExport.OfBook(BookPaths, new ExportOptions { Normalising = new NormalisingOptions { Title = BookTitle } })
        : SampleExport.Of(PathOf(name));

    /// <summary>A name for the files made of an article that no other has.</summary>
    public static string StemOf(string name) => Path.ChangeExtension(name, null).Replace('/', '-');
}
