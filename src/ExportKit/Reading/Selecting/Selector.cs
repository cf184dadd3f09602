using ExportKit.Diagnostics;

namespace ExportKit.Reading.Selecting;

/// <summary>A selector of CSS (the part of Selectors Level 4 that pages as they are saved can be asked with). Two of the same text are equal.</summary>
internal sealed class Selector : IEquatable<Selector>
{
    private Selector(string text, SelectorList list)
    {
        Text = text;
        List = list;
    }

    /// <summary>The selector as it was written.</summary>
    public string Text { get; }

    /// <summary>Where it was written, such as a settings file; null for the command line.</summary>
    public SourcePlace? Place { get; private init; }

    /// <summary>What it means.</summary>
    internal SelectorList List { get; }

    /// <summary>Understands a selector.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with it; null where it is a selector.</param>
    /// <returns>The selector; null where the text is none, or one that is too long or cannot be asked of a page.</returns>
    public static Selector? TryParse(string text, out SelectorProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SelectorParser.Parse(text, out problem) is { } list ? new Selector(text.Trim(), list) : null;
    }

    /// <summary>The selector with where it was written.</summary>
    /// <param name="place">The place.</param>
    public Selector At(SourcePlace? place) => new(Text, List) { Place = place };

    /// <inheritdoc/>
    public bool Equals(Selector? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Selector);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
