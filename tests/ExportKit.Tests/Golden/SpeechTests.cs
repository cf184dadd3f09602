using ExportKit.Tests.Writing.Speech;

namespace ExportKit.Tests.Golden;

/// <summary>The SSML of <c>input/</c>, kept in <c>tests/Golden/speech/ARTICLE.verified.ssml</c>, to be read.</summary>
public sealed class SpeechTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Golden", "speech");

    [SkippableFact]
    public void The_speech_of_each_article_is_what_is_kept()
    {
        var names = Directory.EnumerateFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal).ToList();
        GoldenFile.AssertNone(names.Select(path =>
            new GoldenFile(Path.Combine(Folder, Path.GetFileNameWithoutExtension(path) + ".verified.ssml")).Compare(Voiced.Text(Voiced.OfFile(path)))));
        Assert.Equal(names.Count, Directory.EnumerateFiles(Folder, "*.verified.ssml").Count());
    }
}
