using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExportKit.ConformanceTests;

/// <summary>Books that eSpeak NG reads aloud: they are valid and without a barrier, their sound is what the browser decodes, and a reading
/// system, foliate-js, marks what is heard while it is heard.</summary>
public sealed partial class NarratedBookTests
{
    private const string Listened = "listened.epub", ListenedAsMp3 = "listened-mp3.epub", Sentences = "many-languages.epub", Paragraphs = "arabic-story.epub", Shifted = "shifted.epub";

    /// <summary>How fast the book is played: some twenty seconds of sound in ten.</summary>
    private const double Speed = 2;

    /// <summary>How late a mark may be, in seconds of the sound: browsers tell the time of a sound four times a second, and must lay out besides.</summary>
    private const double Late = 0.5 * Speed;

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Rain</title></head><body><article><h1>A short rain</h1>
        <p>It rained all night. In the morning the river stood higher than the bridge. <i lang="fr">Quelle pluie terrible</i>, said the baker of the town.</p>
        <p>Nobody had seen so much water before. The gauge at the mill had run over twice.</p>
        <h2>What came then</h2><p>By noon the sun was back. The streets dried within an hour.</p></article></body></html>
        """;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");

    private static readonly Lazy<string> Folder = new(MakeBooks);
    private static readonly Lazy<ToolResult> Sounds = new(() => Checkers.RunNarration(0, [PathOf(Sentences), PathOf(Paragraphs), PathOf(ListenedAsMp3), PathOf(Shifted)]));
    private static readonly Lazy<ToolResult> Played = new(() => Checkers.RunNarration(Speed, [PathOf(Listened)]));
    private static readonly Lazy<ToolResult> Ace = new(() => Checkers.RunAce([PathOf(Listened), PathOf(Sentences), PathOf(Paragraphs)]));

    [SkippableTheory]
    [InlineData(ListenedAsMp3)]
    [InlineData(Sentences)]
    [InlineData(Paragraphs)]
    public void A_book_has_no_error_and_no_warning(string book)
    {
        var result = Checkers.RunEpubCheck(PathOf(book));

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Contains("0 fatals / 0 errors / 0 warnings", result.All, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(Listened)]
    [InlineData(Sentences)]
    [InlineData(Paragraphs)]
    public void A_book_has_no_barrier(string book)
    {
        var found = ResultOf(Ace, book);

        Assert.Equal("pass", found.GetProperty("outcome").GetString());
        Assert.True(found.GetProperty("violations").GetArrayLength() == 0, found.ToString());
    }

    /// <summary>Each clip is heard, begins where the one before it ends, and ends in a pause; the last ends where the sound does.</summary>
    [SkippableTheory]
    [InlineData(ListenedAsMp3, 9)]
    [InlineData(Sentences, 60)]
    [InlineData(Paragraphs, 20)]
    public void The_sound_is_what_the_overlay_says(string book, int least)
    {
        var result = ResultOf(Sounds, book);
        var overlay = Assert.Single(result.GetProperty("overlays").EnumerateArray());
        var clips = Clips(overlay);

        Assert.Empty(result.GetProperty("errors").EnumerateArray());
        Assert.True(clips.Count >= least, $"{clips.Count} clips");
        Assert.Equal(clips.Select(clip => clip.End).Prepend(0).SkipLast(1), clips.Select(clip => clip.Begin));
        Assert.Equal(overlay.GetProperty("duration").GetDouble(), clips[^1].End, 0.05);
        Assert.All(clips, clip => Assert.True(clip.Loudness > 0.01, $"{clip} is not heard"));
        Assert.All(clips, clip => Assert.True(EndsInPause(clip), $"{clip} ends within a word"));
    }

    [SkippableFact]
    public void A_reading_system_marks_what_is_heard_while_it_is_heard()
    {
        var result = ResultOf(Played, Listened);
        var clips = Clips(Assert.Single(result.GetProperty("overlays").EnumerateArray()));
        var steps = result.GetProperty("steps").EnumerateArray().ToList();

        Assert.Empty(result.GetProperty("errors").EnumerateArray());
        Assert.Equal(clips.SelectMany(clip => new[] { (clip.Id, true), (clip.Id, false) }), steps.Select(step => (Text(step, "id"), step.GetProperty("isNow").GetBoolean())));
        for (var i = 0; i < clips.Count; i++)
        {
            Assert.InRange(steps[2 * i].GetProperty("time").GetDouble(), clips[i].Begin, clips[i].Begin + Late);
            Assert.InRange(steps[(2 * i) + 1].GetProperty("time").GetDouble(), clips[i].End, clips[i].End + Late);
            Assert.Equal("rgb(255, 243, 176)", Text(steps[2 * i], "ground"));
            Assert.Equal("rgba(0, 0, 0, 0)", Text(steps[(2 * i) + 1], "ground"));
        }

        Assert.Equal(
            [
                "A short rain", "It rained all night.", "In the morning the river stood higher than the bridge.", "Quelle pluie terrible, said the baker of the town.",
                "Nobody had seen so much water before.", "The gauge at the mill had run over twice.", "What came then", "By noon the sun was back.", "The streets dried within an hour.",
            ],
            steps.Where((_, i) => i % 2 == 0).Select(step => Text(step, "text").Trim()));
    }

    /// <summary>Else a sound beside the words would pass.</summary>
    [SkippableFact]
    public void Clips_that_are_half_a_second_off_are_noticed() =>
        Assert.Contains(Clips(ResultOf(Sounds, Shifted).GetProperty("overlays")[0]), clip => !EndsInPause(clip));

    private static bool EndsInPause(Clip clip) => clip.Close < clip.Loudness / 10;

    private static string PathOf(string book) => Path.Combine(Folder.Value, book);

    private static string MakeBooks()
    {
        Tools.Require("espeak-ng");
        Tools.Require("opusenc");
        Tools.Require("lame");
        var folder = Directory.CreateDirectory(Path.Combine(ExportedArticle.Folder, "narrated")).FullName;
        var page = Path.Combine(folder, "listened.html");
        File.WriteAllText(page, Page);
        Make(page, Path.Combine(folder, Listened));
        Make(page, Path.Combine(folder, ListenedAsMp3), "--audio", "mp3");
        Make(Path.Combine(Repository.Input, "many-languages.html"), Path.Combine(folder, Sentences));
        Make(Path.Combine(Repository.Input, "arabic-story.html"), Path.Combine(folder, Paragraphs), "--narrate-by", "paragraph");
        File.Copy(Path.Combine(folder, Listened), Path.Combine(folder, Shifted));
        Shift(Path.Combine(folder, Shifted));
        return folder;
    }

    private static void Make(string page, string book, params string[] options)
    {
        var result = Tools.Run(Program, ["epub", page, "--narrate", .. options, "-o", book]);
        Assert.True(result.ExitCode == 0, result.All);
    }

    private static void Shift(string book)
    {
        using var archive = ZipFile.Open(book, ZipArchiveMode.Update);
        var entry = archive.GetEntry("EPUB/overlays/article.smil")!;
        string smil;
        using (var reader = new StreamReader(entry.Open()))
        {
            smil = Clock().Replace(reader.ReadToEnd(), time => (TimeSpan.Parse(time.Value, CultureInfo.InvariantCulture) - TimeSpan.FromSeconds(time.Value == "0:00:00.000" ? 0 : 0.5)).ToString(@"h\:mm\:ss\.fff", CultureInfo.InvariantCulture));
        }

        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("EPUB/overlays/article.smil").Open());
        writer.Write(smil);
    }

    private static JsonElement ResultOf(Lazy<ToolResult> results, string book)
    {
        var path = PathOf(book);
        var found = Checkers.Lines(results.Value).FirstOrDefault(line => Text(line, "file") == path);
        Assert.True(found.ValueKind == JsonValueKind.Object, "There is no result. " + results.Value.All);
        return found;
    }

    private static List<Clip> Clips(JsonElement overlay) => [.. overlay.GetProperty("clips").EnumerateArray().Select(clip => new Clip(
        Text(clip, "id"), Number(clip, "begin"), Number(clip, "end"), Number(clip, "loudness"), Number(clip, "close")))];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    [GeneratedRegex(@"\d:\d\d:\d\d\.\d\d\d")]
    private static partial Regex Clock();

    /// <summary>What is heard with an element: from when to when, in seconds, how loud, and how loud at its very end.</summary>
    private sealed record Clip(string Id, double Begin, double End, double Loudness, double Close);
}
