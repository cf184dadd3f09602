using System.Text;
using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Tests.Writing.Epub.Narrating;

/// <summary>Articles read aloud by an engine and an encoder in memory.</summary>
internal static class NarratedBook
{
    public static readonly XNamespace Smil = "http://www.w3.org/ns/SMIL";

    /// <summary>Writes an article as a book that is read aloud; its files by their paths, none where it is refused.</summary>
    public static Dictionary<string, byte[]> Of(Article article, MemoryEngine engine, DiagnosticBag? diagnostics = null, bool byParagraph = false, EpubOptions? options = null)
    {
        var context = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For(article.Metadata.Language!), Diagnostics = diagnostics ?? new DiagnosticBag() };
        using var output = new MemoryStream();
        var writer = new EpubWriter((options ?? new EpubOptions()) with { Narration = new NarrationOptions(engine, new MemoryEncoder()) { ByParagraph = byParagraph } });
        if (!writer.Write(article, context, output))
        {
            Assert.Equal(0, output.Length);
            return [];
        }

        using var archive = new System.IO.Compression.ZipArchive(output);
        return archive.Entries.ToDictionary(entry => entry.FullName, Bytes, StringComparer.Ordinal);
    }

    /// <summary>A file of a book as XML.</summary>
    public static XElement Xml(this Dictionary<string, byte[]> book, string path) => SafeXml(book["EPUB/" + path]);

    /// <summary>What is shown while each clip is heard, in order: the words of the element that it names.</summary>
    public static List<(string Text, long Begin, long End)> Clips(this Dictionary<string, byte[]> book, string name = "article")
    {
        var page = book.Xml(name + ".xhtml").DescendantsAndSelf().Where(element => element.Attribute("id") is not null).ToDictionary(element => element.Attribute("id")!.Value);
        return [.. book.Xml($"overlays/{name}.smil").Descendants(Smil + "par").Select(par =>
        {
            var (text, audio) = (par.Element(Smil + "text")!, par.Element(Smil + "audio")!);
            var element = page[text.Attribute("src")!.Value.Split('#')[1]];
            return ((string?)element.Attribute("alt") ?? (string?)element.Attribute("aria-label") ?? element.Value, Clock(audio.Attribute("clipBegin")!.Value), Clock(audio.Attribute("clipEnd")!.Value));
        })];
    }

    /// <summary>Milliseconds of a clock value.</summary>
    public static long Clock(string value) => (long)Math.Round(TimeSpan.ParseExact(value, @"h\:mm\:ss\.fff", null).TotalMilliseconds);

    private static XElement SafeXml(byte[] bytes) => XElement.Parse(Encoding.UTF8.GetString(bytes).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), LoadOptions.PreserveWhitespace);

    private static byte[] Bytes(System.IO.Compression.ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>An engine that says each letter with ten milliseconds of a tone.</summary>
internal sealed class MemoryEngine(params string[] languages) : ISpeechEngine
{
    /// <summary>What was said, with its voice.</summary>
    public List<(string Text, string Voice)> Said { get; } = [];

    /// <summary>What comes of speaking, in place of a tone.</summary>
    public Func<string, EngineSound>? Answer { get; init; }

    /// <summary>The rates of the voices, where they differ.</summary>
    public Func<string, int> Rate { get; init; } = static _ => 22050;

    public IReadOnlyList<string> Languages => languages;

    public string Describe() => "";

    public bool IsThere(DiagnosticBag diagnostics) => true;

    public string? VoiceOf(string language) => Array.Find(languages, one => language.StartsWith(one, StringComparison.OrdinalIgnoreCase));

    public string NarratorOf(string voice) => "Memory, " + voice;

    public EngineSound Say(string text, string voice, string language)
    {
        Said.Add((text, voice));
        return Answer?.Invoke(text) ?? new EngineSound(Waves.Tone(Rate(voice), 10 * text.Length));
    }
}

/// <summary>An encoder that gives the sound as it is.</summary>
internal sealed class MemoryEncoder : ISoundEncoder
{
    public string FileExtension => ".opus";

    public string MediaType => "audio/ogg; codecs=opus";

    public string Describe() => "";

    public bool IsThere(DiagnosticBag diagnostics) => true;

    public ISoundPlace Open() => new Place();

    private sealed class Place : ISoundPlace
    {
        private readonly MemoryStream _wave = new();

        public Stream Wave => _wave;

        public PackedSound Pack() => new(_wave.ToArray());

        public void Dispose() => _wave.Dispose();
    }
}
