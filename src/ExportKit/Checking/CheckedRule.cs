using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Checking;

/// <summary>One rule that was checked, by one checker or by several.</summary>
/// <param name="Id">The rule's name where it is known by: the clause and test of the standard, the message id of epubcheck, the rule
/// name of Ace, or our own.</param>
/// <param name="Title">What it asks for, as one sentence.</param>
/// <param name="Outcome">What came of it: broken where any checker says so.</param>
internal sealed record CheckedRule(string Id, string Title, RuleOutcome Outcome)
{
    /// <summary>Who checked it, in order; <see cref="CheckReport.OwnRules"/> stands for ourselves.</summary>
    public ImmutableArray<string> CheckedBy { get; init; } = [];

    /// <summary>Who of them found it broken.</summary>
    public ImmutableArray<string> FailedBy { get; init; } = [];

    /// <summary>What was found, each with its place; those of several checkers one after the other.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];
}
