using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The option that makes one article of several inputs.</summary>
internal static class PartsOption
{
    /// <summary>Makes the option.</summary>
    public static Option<string> Create() =>
        Flags.Create("The inputs are the pages of one story: join them, in the order of the links between them", "--parts");
}
