namespace ExportKit.Reading.Selecting;

/// <summary>Why a text is no selector.</summary>
/// <param name="Column">Where in the text, in UTF-16 units, counted from 1.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Hint">What would be right; null where that cannot be told.</param>
internal sealed record SelectorProblem(int Column, string Message, string? Hint = null)
{
    /// <summary>The problem in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"at character {Column}, {Message}{(Hint is null ? "" : ": " + Hint)}");
}
