using ExportKit.Tests.Writing.Pdf.Fonts;

namespace ExportKit.Tests;

/// <summary>What tests start in a process of its own, since it might bring that down.</summary>
internal static class Program
{
    public static int Main(string[] arguments) => arguments is ["font-torture", var folder] ? FontTorture.Run(folder) : 2;
}
