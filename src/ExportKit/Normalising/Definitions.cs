using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Brings definition lists into the shape that the model promises: each entry has a term, none holds nothing.</summary>
internal static class Definitions
{
    /// <summary>What remains of a list whose inlines and blocks are freed of empty ones already. Definitions without a term
    /// belong to the entry before; those before the first term stand before the list.</summary>
    public static IEnumerable<Block> Kept(DefinitionList list)
    {
        var loose = ImmutableArray.CreateBuilder<Block>();
        var entries = ImmutableArray.CreateBuilder<DefinitionEntry>(list.Entries.Length);
        foreach (var entry in list.Entries)
        {
            var terms = entry.Terms.RemoveAll(term => term.IsEmpty);
            var definitions = entry.Definitions.RemoveAll(definition => definition.IsEmpty);
            if (!terms.IsEmpty)
            {
                entries.Add(new DefinitionEntry(terms, definitions));
            }
            else if (entries.Count > 0)
            {
                entries[^1] = entries[^1] with { Definitions = entries[^1].Definitions.AddRange(definitions) };
            }
            else
            {
                loose.AddRange(definitions.SelectMany(definition => definition).Select(block => Hoisted.From(list, block)));
            }
        }

        return entries.Count == 0 ? loose.ToImmutable() : [.. loose, list with { Entries = entries.DrainToImmutable() }];
    }
}
