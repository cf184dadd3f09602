using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about the content of pages: tagged or an artifact, languages, forms that are drawn (ISO 14289-1, 7.1, 7.2, 7.20).</summary>
/// <param name="facts">The file.</param>
/// <param name="glyphs">Checks the text that is shown.</param>
internal sealed class ContentRules(PdfFacts facts, GlyphRules glyphs) : IContentVisitor
{
    private readonly Dictionary<MarkedSequence, SequenceState> _states = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CosDictionary, bool> _rooted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> _tagged = [];

    /// <inheritdoc/>
    public void Open(MarkedSequence sequence)
    {
        var state = State(sequence);
        _states.Add(sequence, state);
        if (sequence.Tag == "Artifact" && facts.Log.IsBroken("7.1-1", !state.IsTagged))
        {
            facts.Log.Add("7.1-1", $"An artifact on page {sequence.Owner.Page.Label} lies within tagged content");
        }

        if (state.IsTagged && facts.Log.IsBroken("7.1-2", !sequence.IsInArtifact))
        {
            facts.Log.Add("7.1-2", $"Tagged content on page {sequence.Owner.Page.Label} ({sequence.Tag}, sequence {sequence.Mcid}) lies within an artifact");
        }

        if (sequence.Mcid is { } mcid)
        {
            facts.Places.TryAdd((sequence.Owner.Number, mcid), facts.Places.Count);
        }

        CheckTexts(sequence, state);
    }

    /// <inheritdoc/>
    public void Close(MarkedSequence sequence) => _states.Remove(sequence);

    /// <inheritdoc/>
    public void Show(ShownText text, MarkedSequence? sequence, StreamOwner owner)
    {
        CheckMarked("text", sequence, owner);
        var isKnown = facts.Language is not null || (sequence is not null && _states[sequence].Language is not null);
        if (facts.Log.IsBroken("7.2-34", isKnown))
        {
            facts.Log.Add("7.2-34", $"Nothing says in which language text on page {owner.Page.Label} is");
        }

        glyphs.Check(text, owner.Page);
        if (sequence is { IsInArtifact: false } && _states[sequence].Language is null or "")
        {
            facts.Scripts.Add(text.Font.Text(text.Codes));
        }
    }

    /// <inheritdoc/>
    public void Paint(string what, MarkedSequence? sequence, StreamOwner owner) => CheckMarked(what, sequence, owner);

    /// <inheritdoc/>
    public void Form(int number, CosDictionary form, StreamOwner owner)
    {
        if (facts.Log.IsBroken("7.20-1", form.Raw("Ref") is null))
        {
            facts.Log.Add("7.20-1", $"Page {owner.Page.Label} draws a form that is taken from another file (Ref)");
        }

        if (facts.Log.IsBroken("7.20-2", form.Raw("StructParents") is null || number == 0 || _tagged.Add(number)))
        {
            facts.Log.Add("7.20-2", $"The form (object {number}), whose content is tagged, is drawn again on page {owner.Page.Label}");
        }
    }

    private void CheckMarked(string what, MarkedSequence? sequence, StreamOwner owner)
    {
        var holds = sequence is not null && (sequence.IsInArtifact || _states[sequence].IsTagged);
        if (facts.Log.IsBroken("7.1-3", holds))
        {
            facts.Log.Add("7.1-3", $"On page {owner.Page.Label} {what} is neither tagged nor an artifact");
        }
    }

    private void CheckTexts(MarkedSequence sequence, SequenceState state)
    {
        if (sequence.Tag == "Span")
        {
            CheckText(sequence, state, "7.2-30", "ActualText");
            CheckText(sequence, state, "7.2-31", "Alt");
            CheckText(sequence, state, "7.2-32", "E");
        }

        if (sequence.Text("Lang") is { } language && facts.Log.IsBroken("7.2-29", DocumentRules.IsLanguageTag(language)))
        {
            facts.Log.Add("7.2-29", $"A language on page {sequence.Owner.Page.Label} is \"{language}\", which is no language tag");
        }
    }

    private void CheckText(MarkedSequence sequence, SequenceState state, string clause, string key)
    {
        if (sequence.Text(key) is not null && facts.Log.IsBroken(clause, facts.Language is not null || state.Language is not null))
        {
            facts.Log.Add(clause, $"Nothing says in which language the {key} of a Span on page {sequence.Owner.Page.Label} is");
        }
    }

    /// <summary>What the parent tree says of a sequence; where it says nothing, that of the sequence around it.</summary>
    private SequenceState State(MarkedSequence sequence)
    {
        var outer = sequence.Parent is { } parent && _states.TryGetValue(parent, out var known) ? known : SequenceState.None;
        var element = Element(sequence) is { } own ? own : outer.Element;
        var isTagged = element is not null && IsRooted(element);
        var language = sequence.Text("Lang") ?? (Element(sequence) is not null ? facts.LanguageOf(element) : null) ?? outer.Language;
        return new SequenceState(element, isTagged, language);
    }

    private CosDictionary? Element(MarkedSequence sequence)
    {
        if (facts.Tree is not { } tree || sequence.Mcid is not { } mcid || sequence.Owner.StructParents is not { } key || mcid < 0)
        {
            return null;
        }

        var parents = tree.ParentTree.TryGetValue(key, out var value) ? facts.File.Resolve(value) as CosArray : null;
        return parents is not null && mcid < parents.Items.Count ? facts.File.AsDictionary(parents.Items[mcid]) : null;
    }

    /// <summary>Whether the parents of an element lead to the root of the structure tree.</summary>
    private bool IsRooted(CosDictionary element)
    {
        if (_rooted.TryGetValue(element, out var known))
        {
            return known;
        }

        var seen = new HashSet<CosDictionary>(ReferenceEqualityComparer.Instance);
        var around = element;
        while (around is not null && around != facts.Tree?.Root && seen.Add(around))
        {
            around = facts.File.Dictionary(around, "P");
        }

        return _rooted[element] = around is not null && around == facts.Tree?.Root;
    }

    private sealed record SequenceState(CosDictionary? Element, bool IsTagged, string? Language)
    {
        public static readonly SequenceState None = new(null, false, null);
    }
}
