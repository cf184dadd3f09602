using System.Collections.Immutable;

namespace ExportKit.Checking.Advising;

/// <summary>Rules about one subject, which are mended in one way.</summary>
/// <param name="Title">The subject: "Tables".</param>
/// <param name="Advice">What to do where one of them is broken, in whole sentences.</param>
/// <param name="Rules">The rules' names; one that ends with a star stands for all that begin so and are in no other group.</param>
internal sealed record RuleGroup(string Title, string Advice, ImmutableArray<string> Rules)
{
    /// <summary>Whether a rule belongs here by its own name.</summary>
    internal bool Names(string id) => Rules.Contains(id);

    /// <summary>Whether a rule belongs here by how its name begins.</summary>
    internal bool Covers(string id)
    {
        foreach (var rule in Rules)
        {
            if (rule.EndsWith('*') && id.AsSpan().StartsWith(rule.AsSpan(0, rule.Length - 1), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
