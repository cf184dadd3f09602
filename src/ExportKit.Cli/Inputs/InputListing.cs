using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Shows which pages a command line stands for: a line each, the name and, where it says more, the address after a tab.</summary>
internal static class InputListing
{
    /// <summary>Shows them, and what is wrong with words that stand for none.</summary>
    /// <returns>The exit code.</returns>
    public static int Show(PageSource[] pages, DiagnosticBag found, CommandEnvironment environment)
    {
        var printer = DiagnosticPrinter.ToError(environment);
        foreach (var diagnostic in found.Diagnostics)
        {
            printer.Print(diagnostic, diagnostic.Place?.Source ?? "");
        }

        Write(pages, environment.Out);
        return found.HasAny(Severity.Error) ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static void Write(PageSource[] pages, TextWriter output)
    {
        foreach (var page in pages)
        {
            output.Write(DiagnosticPrinter.Printable(page.Name));
            if (page.Address is { } address && address != page.Name)
            {
                output.Write('\t');
                output.Write(DiagnosticPrinter.Printable(address));
            }

            output.WriteLine();
        }
    }
}
