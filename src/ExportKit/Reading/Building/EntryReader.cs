using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads entries of live reports: each begins with a heading that says its time, so that a reader can go from one to the next.</summary>
internal static class EntryReader
{
    private const int Level = 2;

    /// <summary>The blocks of an entry; the time stands in its first heading, or in one of its own.</summary>
    /// <param name="blocks">Reads what it holds.</param>
    /// <param name="element">The entry.</param>
    /// <param name="time">Its time.</param>
    public static ImmutableArray<Block> Read(BlockReader blocks, Element element, string time) => blocks.Children(element) switch
    {
        [Heading title, ..] content => content.SetItem(0, title with { Content = title.Content.Insert(0, new TextRun(time + " – ")) }),
        { IsEmpty: false } content => content.Insert(0, blocks.Marked(new Heading(Level, [new TextRun(time)]), element)),
        var nothing => nothing,
    };
}
