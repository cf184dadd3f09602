namespace ExportKit.Checking;

/// <summary>What came of a rule.</summary>
internal enum RuleOutcome
{
    /// <summary>The document holds nothing that the rule speaks of.</summary>
    NotApplicable,

    /// <summary>The rule is met wherever it applies.</summary>
    Pass,

    /// <summary>The rule is broken somewhere.</summary>
    Fail,
}
