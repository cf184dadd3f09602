using System.Collections.Immutable;
using ExportKit.Checking.Pdf.Rules;

namespace ExportKit.Checking.Advising;

/// <summary>What to do about rules that are broken, in one place: shown below what was found, and on the page of the rules.</summary>
internal static partial class RuleAdvice
{
    /// <summary>The groups of a kind of document, in the order of their page.</summary>
    /// <param name="kind">The kind.</param>
    public static ImmutableArray<RuleGroup> Groups(DocumentKind kind) => kind switch
    {
        DocumentKind.Pdf => [.. PdfGroups],
        DocumentKind.Epub => [.. EpubGroups],
        _ => [.. TextGroups],
    };

    /// <summary>The group of a rule; null where the rule is none of ours.</summary>
    /// <param name="kind">The kind of document that the rule is for.</param>
    /// <param name="id">The rule's name as reports have it, such as <c>PDF/UA-1 7.3-1</c>; a rule of PDF/UA-2 has the group of the
    /// one of PDF/UA-1 that asks for the same.</param>
    public static RuleGroup? Of(DocumentKind kind, string id)
    {
        if (id.StartsWith(PdfRule.Ua2, StringComparison.Ordinal))
        {
            id = PdfRules.All.FirstOrDefault(rule => rule.Clause2 == id[PdfRule.Ua2.Length..])?.Id ?? id;
        }

        var groups = Groups(kind);
        return groups.FirstOrDefault(group => group.Names(id)) ?? groups.FirstOrDefault(group => group.Covers(id));
    }
}
