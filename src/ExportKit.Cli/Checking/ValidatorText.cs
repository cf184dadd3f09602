using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Checking;

/// <summary>Says in few words what a validator that gave no report said.</summary>
internal static class ValidatorText
{
    private const int MaxLength = 200;

    /// <summary>The first line that a program wrote, errors before all else.</summary>
    public static string FirstLine(ProgramResult result)
    {
        foreach (var text in (ReadOnlySpan<string>)[result.Errors, result.OutputText])
        {
            foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                return "it said: " + (line.Length > MaxLength ? line[..MaxLength] : line);
            }
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it ended with exit code {result.ExitCode} and wrote no report");
    }
}
