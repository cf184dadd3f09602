using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Words;
using ExportKit.Writing.Sentences;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Has a book read aloud: each content document as it was written, so that what is heard is what stands there.</summary>
internal sealed class Narrator
{
    private readonly EpubBook _book;
    private readonly NarrationOptions _options;
    private readonly SentenceSegmenter _segmenter;
    private readonly VoiceChoice _voices;
    private readonly List<Overlay> _overlays = [];

    private Narrator(EpubBook book, NarrationOptions options, SentenceSegmenter segmenter)
    {
        _book = book;
        _options = options;
        _segmenter = segmenter;
        _voices = new VoiceChoice(options.Engine, book);
    }

    private DiagnosticBag Diagnostics => _book.Context.Diagnostics;

    /// <summary>Reads a book aloud.</summary>
    /// <param name="book">The book, which takes its narration.</param>
    /// <param name="documents">Its content documents.</param>
    /// <param name="options">How.</param>
    /// <returns>The documents with their sentences marked; null where it cannot be read, and the diagnostics say why.</returns>
    public static ImmutableArray<WrittenDocument>? Narrate(EpubBook book, ImmutableArray<WrittenDocument> documents, NarrationOptions options)
    {
        var diagnostics = book.Context.Diagnostics;
        if (!options.Engine.IsThere(diagnostics) || !options.Encoder.IsThere(diagnostics)
            || SentenceSegmenter.TryMake(diagnostics, "The narration of this EPUB", keepsLinksWhole: true) is not { } segmenter)
        {
            return null;
        }

        using (segmenter)
        {
            return new Narrator(book, options, segmenter).Narrate(documents);
        }
    }

    private ImmutableArray<WrittenDocument>? Narrate(ImmutableArray<WrittenDocument> documents)
    {
        var narrated = ImmutableArray.CreateBuilder<WrittenDocument>(documents.Length);
        foreach (var document in documents)
        {
            if (Narrate(document) is not { } one)
            {
                return null;
            }

            narrated.Add(one);
        }

        if (_overlays.Count > 0)
        {
            _book.Narration = new Narration(_overlays, _options.Encoder, _voices.Narrators);
            _book.Facts.IsNarrated = true;
        }

        return narrated.MoveToImmutable();
    }

    private WrittenDocument? Narrate(WrittenDocument written)
    {
        var document = written.Document;
        var language = document.Article.Metadata.Language ?? _book.Language;
        if (!_voices.Has(language, document.Article.Source))
        {
            return null;
        }

        var page = NarratedPage.Read(written.Bytes);
        var words = document.Chapter is null ? _book.Context.Words : StructureWords.For(language);
        var parts = new OverlayWalk(_book.Identifiers, words, Beginnings).Of(page);
        if (parts.Count == 0)
        {
            return written;
        }

        if (!Record(document, parts))
        {
            return null;
        }

        return written with { Bytes = NarratedPage.Write(page) };
    }

    private IEnumerable<int> Beginnings(string text, string language)
    {
        if (_options.ByParagraph)
        {
            yield break;
        }

        var at = 0;
        foreach (var sentence in _segmenter.Cut(text, language))
        {
            if (at > 0)
            {
                yield return at;
            }

            at += sentence.Length;
        }
    }

    private bool Record(ContentDocument document, List<OverlayNode> parts)
    {
        using var place = _options.Encoder.Open();
        var track = new SoundTrack(place.Wave);
        foreach (var line in Lines(parts))
        {
            line.Begin = track.Milliseconds;
            if (!Say(line, track))
            {
                return false;
            }

            track.Pause(line.Pause);
            line.End = track.Milliseconds;
        }

        track.End();
        var packed = Apart(place.Pack);
        if (packed.Trouble is { } trouble)
        {
            Diagnostics.Report(
                DiagnosticCodes.SoundEncoderFailed, $"The sound of the EPUB could not be packed: {trouble}", document.Article.Source,
                "Run the program by itself; another one may serve: --audio opus or --audio mp3");
            return false;
        }

        var smil = OverlayWriter.Write(parts, "../" + document.Path, "../" + EpubPaths.Sound(document.Path, _options.Encoder.FileExtension));
        _overlays.Add(new Overlay(document, smil, packed.Bytes, track.Milliseconds));
        return true;
    }

    private bool Say(OverlayLine line, SoundTrack track)
    {
        foreach (var run in line.Speech)
        {
            _book.Context.Budget?.Check();
            var (voice, language) = _voices.Of(run.Language);
            var spoken = Apart(() => _options.Engine.Say(run.Text, voice, language));
            var trouble = spoken.Trouble;
            var sound = trouble is null ? WaveSound.Read(spoken.Wave, out trouble) : null;
            trouble ??= sound!.IsSilent ? "what it gave is silence" : null;
            if (trouble is not null)
            {
                Diagnostics.Report(
                    DiagnosticCodes.SpeechEngineFailed, $"The speech engine could not say \u201c{Short(run.Text)}\u201d: {trouble}", null,
                    "Run the engine by itself on these words; without --narrate the EPUB is written with its text alone");
                return false;
            }

            track.Add(sound!);
        }

        return true;
    }

    // Another program's time is not the page's; it has limits of its own.
    private T Apart<T>(Func<T> work) => _book.Context.Budget is { } budget ? budget.Apart(work) : work();

    private static string Short(string text)
    {
        const int Shown = 60;
        return text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "\u2026";
    }

    private static IEnumerable<OverlayLine> Lines(List<OverlayNode> parts)
    {
        var open = new Stack<OverlayNode>(Enumerable.Reverse(parts));
        while (open.TryPop(out var node))
        {
            if (node is OverlayLine line)
            {
                yield return line;
                continue;
            }

            foreach (var part in Enumerable.Reverse(((OverlaySequence)node).Parts))
            {
                open.Push(part);
            }
        }
    }
}
