using ExportKit.Tests.Writing.Pdf.Fonts;

namespace ExportKit.Tests;

/// <summary>What tests start in a process of its own, since it might bring that down.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments switch
    {
        ["font-torture", var folder] => FontTorture.Run(folder),
        ["fault", var place, ..] => Cli.FaultTests.Run(place, arguments),
        _ => 2,
    };
}
