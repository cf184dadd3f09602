using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The option that splits a run over several machines, and what cannot be split.</summary>
internal sealed class ShardOptions
{
    private readonly Option<string> _shard = new("--shard")
    {
        HelpName = "K/N",
        Description = "Export the K-th of N shares of the inputs, chosen by a hash of each input's name, so that N runs together, on any machines, "
            + "make what one run makes, under the same names. They may share the output folder; merge-reports joins their reports",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("Beyond one machine", _shard);

    /// <summary>The share that is asked for; null for all.</summary>
    /// <exception cref="UsageException">It cannot be understood.</exception>
    public Shard? Read(ParseResult result) => result.GetValue(_shard) is { } value ? Shard.Parse(value) : null;

    /// <summary>Refuses what one share alone cannot do.</summary>
    /// <param name="isBook">Whether all inputs become one book.</param>
    /// <param name="areParts">Whether they are the pages of one story.</param>
    /// <param name="isGolden">Whether documents are compared.</param>
    /// <param name="writesBaseline">Whether a baseline is written.</param>
    /// <exception cref="UsageException">It is asked for.</exception>
    public static void Refuse(bool isBook, bool areParts, bool isGolden, bool writesBaseline)
    {
        var reason = isBook ? "--book makes one document of all inputs, and a shard has some of them"
            : areParts ? "--parts makes one story of all inputs, and a shard has some of them"
            : isGolden ? "--check-golden looks at a whole folder, and a shard makes some of its documents"
            : writesBaseline ? "--write-baseline writes the problems of all inputs, and a shard has some of them"
            : null;
        if (reason is not null)
        {
            throw Refused(reason);
        }
    }

    /// <summary>Refuses standard output, which takes one document.</summary>
    /// <param name="target">Where documents go.</param>
    /// <exception cref="UsageException">It is standard output.</exception>
    public static void Refuse(OutputTarget target)
    {
        if (target.Kind == OutputKind.Standard)
        {
            throw Refused("-o - writes one document to standard output, and all shards but one would write none");
        }
    }

    private static UsageException Refused(string reason) => new(new Diagnostic(
        DiagnosticCodes.ShardRefused, reason, null, "Leave --shard out, and let one run do it"));
}
