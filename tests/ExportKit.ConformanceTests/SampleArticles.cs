namespace ExportKit.ConformanceTests;

/// <summary>The articles that the conformance tests export: all of <c>input/</c>, the golden cases, and the one beside the repository where
/// it is there.</summary>
internal static class SampleArticles
{
    /// <summary>The name of the article beside the repository.</summary>
    public const string SharedArticle = "shared/article/article.html";

    /// <summary>The names of all of them, for theories.</summary>
    public static TheoryData<string> Names => [.. Available.Append(SharedArticle).Distinct()];

    /// <summary>The names of those that are there.</summary>
    public static IReadOnlyList<string> Available { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal).Select(path => "input/" + Path.GetFileName(path)),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Golden"), "source.html", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
        .. File.Exists(Path.Combine(Repository.Root, "..", SharedArticle)) ? [SharedArticle] : (string[])[],
    ];

    /// <summary>The path of an article; skips the test where it is not there.</summary>
    public static string PathOf(string name) =>
        name == SharedArticle ? Repository.Shared(name["shared/".Length..]) : Path.Combine(Repository.Root, name);

    /// <summary>A name for the files made of an article that no other has.</summary>
    public static string StemOf(string name) => Path.ChangeExtension(name, null).Replace('/', '-');
}
