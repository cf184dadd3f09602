namespace ExportKit.Fuzzing;

/// <summary>A document was made that is not in order, or nothing was made and nothing said.</summary>
/// <param name="rule">What must hold, as a line that is the same for every case.</param>
/// <param name="detail">What was found.</param>
internal sealed class InvariantBroken(string rule, string detail) : Exception($"{rule}: {detail}")
{
    /// <summary>What must hold.</summary>
    public string Rule { get; } = rule;
}
