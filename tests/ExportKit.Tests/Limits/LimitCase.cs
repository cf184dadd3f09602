using ExportKit.Cli;
using ExportKit.Limits;
using ExportKit.Tests.Codes;

namespace ExportKit.Tests.Limits;

/// <summary>Material that takes exactly so much of one limit: with the limit at its value it is done, and with the limit below it the
/// limit's code is said. Both run through the command line.</summary>
/// <param name="Option">The limit's option.</param>
/// <param name="Line">What is typed, without the limit.</param>
/// <param name="Takes">What the material takes, as the option has it: <c>8</c>, <c>1025</c>.</param>
/// <param name="Less">The value that is too little for it, which is one less where amounts are counted.</param>
/// <param name="ExitCode">The exit code where the limit is met.</param>
internal sealed record LimitCase(string Option, string Line, string Takes, string Less, int ExitCode = ExitCodes.Done)
{
    /// <summary>The files that lie in the folder.</summary>
    public CaseFiles Files { get; init; } = [];

    /// <summary>Sets up the web of the case.</summary>
    public Action<CaseWeb>? Web { get; init; }

    /// <summary>Programs of the machine that the case needs.</summary>
    public string[] Needs { get; init; } = [];

    /// <summary>Material that takes an amount, and the limit one less.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="line">What is typed, without the limit.</param>
    /// <param name="takes">What the material takes.</param>
    /// <param name="exitCode">The exit code where the limit is met.</param>
    public static LimitCase Of(Limit limit, string line, long takes, int exitCode = ExitCodes.Done) =>
        new(limit.Option, line, LimitValue.Words(takes, limit.Unit), LimitValue.Words(takes - 1, limit.Unit), exitCode);

    /// <summary>Types the line with the limit at a value.</summary>
    /// <param name="value">The value.</param>
    public CodeRun With(string value)
    {
        var (words, input) = Line.IndexOf(" <", StringComparison.Ordinal) is > 0 and var at ? (Line[..at], Line[at..]) : (Line, "");
        return CodeRun.Of(new CodeCase("", $"{words} {Option} {value}{input}") { Files = Files, Web = Web, Needs = Needs });
    }

    /// <inheritdoc/>
    public override string ToString() => Option;
}
