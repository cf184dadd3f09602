using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Html;

namespace ExportKit.Serve.Editing;

/// <summary>A form by which a person corrects an article: what its fields hold, and what comes of them.</summary>
internal abstract record CorrectionForm
{
    /// <summary>Where a correction is written that no file holds yet.</summary>
    public static SourcePlace Here { get; } = new("");

    /// <summary>All corrections of the article, with those that the form says.</summary>
    public Corrections Corrections { get; init; } = new();

    /// <summary>What is wrong with the fields.</summary>
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    /// <summary>What is wrong with a field; null for nothing.</summary>
    /// <param name="field">The field.</param>
    public FieldFault? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field);

    /// <summary>Corrections with those of the form in place of those for the same parts: what the form does not show stays.</summary>
    /// <param name="before">The corrections before.</param>
    /// <param name="isShown">Whether a correction is for what the form shows.</param>
    /// <param name="now">Those of the form.</param>
    protected static ImmutableArray<T> Merged<T>(ImmutableArray<T> before, Func<T, bool> isShown, IEnumerable<T?> now)
        where T : class =>
        [.. now.OfType<T>(), .. before.Where(correction => !isShown(correction))];

    /// <summary>What a person states, unless the page says the same.</summary>
    /// <param name="value">What is said; null or empty for nothing.</param>
    /// <param name="page">What the page says.</param>
    protected static Stated<string>? Stated(string? value, string? page) => string.IsNullOrEmpty(value) || value == page ? null : new(value, Here);
}
