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
        var isWhole = true;
        foreach (var page in pages)
        {
            if (page is FilePage && Missing(page.Name, environment) is { } missing)
            {
                isWhole = false;
                printer.Print(missing, page.Name);
            }
        }

        return isWhole && !found.HasAny(Severity.Error) ? ExitCodes.Done : ExitCodes.Failed;
    }

    // A folder's own pages are there; what a person, a list or a feed names need not be.
    private static Diagnostic? Missing(string name, CommandEnvironment environment)
    {
        try
        {
            return environment.Files.FileExists(name) ? null : new(
                DiagnosticCodes.InputUnreadable,
                "The input cannot be read: no such file",
                new SourcePlace(name),
                AddressHint.Of(name) ?? "Check the name, and that you may read the file");
        }
        catch (ArgumentException)
        {
            return new(DiagnosticCodes.InputUnreadable, "The input cannot be read: " + BadName.Reason(name), new SourcePlace(name), BadName.Advice(name));
        }
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
