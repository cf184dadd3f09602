using System.Globalization;

namespace ExportKit.Writing.Speech;

/// <summary>Writes SSML 1.1: paragraphs of sentences with pauses between them. Languages are those of <c>p</c>, <c>s</c> and <c>lang</c>
/// (3.1.2), and of <c>voice</c> within <c>lang</c>, since engines are in use that do not know <c>lang</c>; and they are said again where a
/// passage in another one ends, since engines are in use that go on in it.</summary>
/// <param name="language">The document's language, a BCP 47 tag.</param>
internal sealed class SsmlOutput(string language) : IDisposable
{
    /// <summary>The namespace of SSML.</summary>
    public const string Space = "http://www.w3.org/2001/10/synthesis";

    private readonly XmlOutput _xml = new();
    private readonly string _language = language;
    private readonly HashSet<string> _met = new(StringComparer.Ordinal) { language };
    private string _spoken = language;
    private string? _paragraph;
    private int _pause;
    private bool _isBegun;

    /// <summary>How many sentences were written.</summary>
    public int Sentences { get; private set; }

    /// <summary>Takes each stretch as it is written; null where nobody looks.</summary>
    public Action<SpeechStretch>? Heard { get; init; }

    /// <summary>Begins the document.</summary>
    /// <param name="metadata">Writes what is known about the document.</param>
    public void Begin(Action<XmlOutput> metadata)
    {
        Root(_xml, _language);
        metadata(_xml);
    }

    /// <summary>Begins the root of a document (3.1.1).</summary>
    /// <param name="xml">Where it is written.</param>
    /// <param name="language">The document's language, a BCP 47 tag.</param>
    public static void Root(XmlOutput xml, string language)
    {
        xml.Start("speak", Space);
        xml.Attribute("version", "1.1");
        xml.Attribute("xml:lang", language);
    }

    /// <summary>Pauses before the next sentence, or before the next paragraph where none is open; of several pauses the longest.</summary>
    /// <param name="milliseconds">How long.</param>
    public void Pause(int milliseconds) => _pause = Math.Max(_pause, milliseconds);

    /// <summary>Writes a sentence, and begins a paragraph where none is open.</summary>
    /// <param name="stretches">What it says; nothing is written where that is nothing.</param>
    /// <param name="around">The language of the paragraph.</param>
    public void Sentence(IReadOnlyList<SpeechStretch> stretches, string around)
    {
        if (stretches.Count == 0)
        {
            return;
        }

        Sentences++;
        BeginParagraph(around);
        Break();
        _xml.NewLine();
        var main = stretches[0].Language;
        for (var i = 1; i < stretches.Count && main != _paragraph; i++)
        {
            main = stretches[i].Language == main ? main : _paragraph!;
        }

        _xml.Start("s", Space);
        Language(main, _paragraph!);
        foreach (var stretch in stretches)
        {
            Stretch(stretch, main);
        }

        _xml.End(mayBeVoid: false);
    }

    /// <summary>Ends the paragraph, if one is open.</summary>
    public void EndParagraph()
    {
        if (_paragraph is not null)
        {
            _xml.NewLine();
            _xml.End(mayBeVoid: false);
            _paragraph = null;
        }
    }

    /// <summary>Ends the document and gives its bytes.</summary>
    public byte[] ToBytes()
    {
        EndParagraph();
        _xml.NewLine();
        _xml.End(mayBeVoid: false);
        return _xml.ToBytes();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void BeginParagraph(string around)
    {
        if (_paragraph is not null)
        {
            return;
        }

        if (!_isBegun)
        {
            // Nobody waits before the first words.
            _pause = 0;
            _isBegun = true;
        }

        Break();
        _xml.NewLine();
        _xml.Start("p", Space);
        Language(around, _language);
        _paragraph = around;
    }

    private void Language(string own, string outer)
    {
        if (own != outer || own != _spoken)
        {
            Language(own);
        }
    }

    // eSpeak NG, as of 1.51, often does not come back to a language without a region ("en", "fr") as it was written before; in other
    // letters it does. BCP 47, 2.1.1: tags mean the same in large and small letters.
    private void Language(string own)
    {
        var isBack = !_met.Add(own) && own != _spoken;
        _xml.Attribute("xml:lang", isBack && !own.Contains('-') ? own.ToUpperInvariant() : own);
        _spoken = own;
    }

    private void Break()
    {
        if (_pause > 0)
        {
            _xml.NewLine();
            _xml.Start("break", Space);
            _xml.Attribute("time", _pause.ToString(CultureInfo.InvariantCulture) + "ms");
            _xml.End(mayBeVoid: true);
        }

        _pause = 0;
    }

    private void Stretch(SpeechStretch stretch, string main)
    {
        Heard?.Invoke(stretch);
        var isVoiced = stretch.Language != main || stretch.Language != _spoken;
        if (isVoiced)
        {
            Voice(stretch.Language);
        }

        if (stretch.Stress != Stress.None)
        {
            _xml.Start("emphasis", Space);
            _xml.Attribute("level", stretch.Stress == Stress.Strong ? "strong" : "moderate");
        }

        Words(stretch);
        if (stretch.Stress != Stress.None)
        {
            _xml.End(mayBeVoid: false);
        }

        if (isVoiced)
        {
            _xml.End(mayBeVoid: false);
            _xml.End(mayBeVoid: false);
        }
    }

    // By the recommendation lang tells the language of the words (3.1.12), and voice asks for a voice that has languages (3.2.1): of the
    // two, where no voice has them, only the first shall count. xml:lang on voice is what eSpeak NG goes by.
    private void Voice(string language)
    {
        _xml.Start("lang", Space);
        _xml.Attribute("xml:lang", language);
        _xml.Start("voice", Space);
        _xml.Attribute("languages", language);
        _xml.Attribute("onvoicefailure", "keepexisting");
        Language(language);
    }

    private void Words(SpeechStretch stretch)
    {
        if (stretch.Alias is not { Length: > 0 } alias)
        {
            _xml.Text(stretch.Text);
            return;
        }

        _xml.Start("sub", Space);
        _xml.Attribute("alias", alias);
        _xml.Text(stretch.Text);
        _xml.End(mayBeVoid: false);
    }
}
