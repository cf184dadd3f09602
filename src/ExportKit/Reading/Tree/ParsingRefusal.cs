using System.Globalization;
using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>Why a page is not parsed.</summary>
/// <param name="Limit">The limit that would have to be raised.</param>
/// <param name="Met">What was met and how large it was, as a sentence without its end.</param>
internal sealed record ParsingRefusal(Limit Limit, string Met)
{
    /// <summary>A page of too many elements.</summary>
    public static ParsingRefusal OfElements { get; } = new(LimitTable.Elements, "The page has more elements than are parsed");

    /// <summary>A page whose elements nest so deeply that they take as long as the most that it may have, a hundred deep.</summary>
    /// <param name="elements">The elements up to where that was reached.</param>
    /// <param name="depths">How deep they are, together.</param>
    /// <param name="most">The most elements.</param>
    /// <param name="mean">How deep these are on average, at most.</param>
    public static ParsingRefusal OfNesting(int elements, long depths, int most, int mean) => new(
        LimitTable.Elements,
        string.Create(CultureInfo.InvariantCulture, $"The page nests too deeply: its first {elements} elements are {depths / Math.Max(1, elements)} deep on average, which takes as long to parse as {most} that are {mean} deep"));

    /// <summary>A page that the parser nests deeper than its source does.</summary>
    /// <param name="deepest">The deepest nesting that is parsed.</param>
    public static ParsingRefusal OfDepth(int deepest) =>
        new(LimitTable.Depth, string.Create(CultureInfo.InvariantCulture, $"The page nests too deeply: its elements are more than {deepest} deep where they are parsed, four times what is kept"));
}
