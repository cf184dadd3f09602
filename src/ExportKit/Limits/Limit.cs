namespace ExportKit.Limits;

/// <summary>One of the limits of <see cref="ExportLimits"/>: all that the command line, messages and documentation say of it.</summary>
/// <param name="Name">Its name as a setting; the option is <c>--NAME</c>.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Meaning">What it limits, as help says it: "The most elements of a page".</param>
/// <param name="Codes">The codes of what is said where it is met.</param>
/// <param name="Consequence">What is left out then, and what stays, in whole sentences.</param>
/// <param name="Use">Where it counts.</param>
/// <param name="Least">The least that it may be set to.</param>
/// <param name="Most">The most that it may be set to: what was shown to be safe, or what can be counted.</param>
internal sealed record Limit(string Name, LimitUnit Unit, string Meaning, string Codes, string Consequence, LimitUse Use, long Least, long Most)
{
    /// <summary>Its value in a record.</summary>
    public required Func<ExportLimits, long> Get { get; init; }

    /// <summary>A record in which it has another value.</summary>
    public required Func<ExportLimits, long, ExportLimits> Set { get; init; }

    /// <summary>The option of the command line.</summary>
    public string Option => "--" + Name;

    /// <summary>Its value, in things, bytes or milliseconds.</summary>
    /// <param name="limits">The limits.</param>
    public long Of(ExportLimits limits) => Get(limits);

    /// <summary>The limits in which it has another value.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="value">The value, in things, bytes or milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It may not have this value.</exception>
    public ExportLimits With(ExportLimits limits, long value) =>
        value >= Least && value <= Most ? Set(limits, value) : throw new ArgumentOutOfRangeException(nameof(value));

    /// <summary>Its value in words, as the command line takes it: <c>64MB</c>, <c>60s</c>, <c>512</c>.</summary>
    /// <param name="limits">The limits.</param>
    public string Words(ExportLimits limits) => LimitValue.Words(Get(limits), Unit);

    /// <summary>What raises it, as a hint: "raise the limit with --max-depth".</summary>
    public string Raise => $"raise the limit with {Option}";
}
