using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>Gathers the text of content streams: by marked-content sequence, and by page. Artifacts are left out.</summary>
internal sealed class SequenceTexts : IContentVisitor
{
    private readonly Dictionary<(int Owner, int Mcid), SequenceText> _texts = [];
    private readonly Dictionary<int, SequenceText> _pages = [];
    private MarkedSequence? _replaced;
    private string _actualText = "";

    /// <summary>The text of a sequence; null where it shows none.</summary>
    /// <param name="owner">The number of the page or form that it stands in.</param>
    /// <param name="mcid">Its identifier there.</param>
    public SequenceText? Find(int owner, int mcid) => _texts.GetValueOrDefault((owner, mcid));

    /// <summary>All text of a page that is no artifact, in the order of its content stream.</summary>
    /// <param name="page">The page's place in the document.</param>
    public string PageText(int page) => _pages.GetValueOrDefault(page)?.Text ?? "";

    /// <inheritdoc/>
    public void Open(MarkedSequence sequence)
    {
        if (_replaced is null && !sequence.IsInArtifact && sequence.Text("ActualText") is { } actual)
        {
            (_replaced, _actualText) = (sequence, actual);
        }
    }

    /// <inheritdoc/>
    public void Close(MarkedSequence sequence)
    {
        if (_replaced == sequence)
        {
            Add(_actualText, null, sequence, sequence.Owner);
            (_replaced, _actualText) = (null, "");
        }
    }

    /// <inheritdoc/>
    public void Show(ShownText text, MarkedSequence? sequence, StreamOwner owner)
    {
        if (sequence is { IsInArtifact: true })
        {
            return;
        }

        if (_replaced is null)
        {
            Add(text.Font.Text(text.Codes), text, sequence, owner);
            return;
        }

        // What replaces several texts stands where the first of them does.
        Add(_actualText, text, sequence, owner);
        _actualText = "";
    }

    /// <inheritdoc/>
    public void Paint(string what, MarkedSequence? sequence, StreamOwner owner)
    {
        // Only words are gathered here.
    }

    /// <inheritdoc/>
    public void Form(int number, CosDictionary form, StreamOwner owner)
    {
        // What the form shows is told by itself.
    }

    private static SequenceText At<TKey>(Dictionary<TKey, SequenceText> texts, TKey key)
        where TKey : notnull
    {
        if (!texts.TryGetValue(key, out var text))
        {
            texts.Add(key, text = new SequenceText());
        }

        return text;
    }

    private void Add(string words, ShownText? shown, MarkedSequence? sequence, StreamOwner owner)
    {
        At(_pages, owner.Page.Index).Add(words, shown);

        // The text of a sequence without an identifier belongs to the nearest around it that has one.
        while (sequence is { Mcid: null })
        {
            sequence = sequence.Parent;
        }

        if (sequence is { Mcid: { } mcid })
        {
            At(_texts, (sequence.Owner.Number, mcid)).Add(words, shown);
        }
    }
}
