using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Cli.Checking;

/// <summary>Reads documents that are to be examined or compared.</summary>
internal static class DocumentFile
{
    /// <summary>Reads a document; null with an error among the diagnostics where it cannot be read.</summary>
    /// <param name="name">Its name; <c>-</c> for standard input.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="diagnostics">Takes the reason.</param>
    public static CheckedDocument? Read(string name, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = name == InputReader.Standard ? environment.OpenInput() : environment.Files.OpenRead(name);
            if (ReadAll(stream, environment.Limits.DocumentBytes) is { } content)
            {
                return new CheckedDocument(name, content);
            }

            LimitReport.Met(
                diagnostics, DiagnosticCodes.LimitExceeded, LimitTable.DocumentBytes, environment.Limits, "The document is larger than is read", new SourcePlace(name));
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            var isName = exception is ArgumentException;
            var reason = isName ? BadName.Reason(name) : IoFailure.Describe(exception);
            diagnostics.Report(
                DiagnosticCodes.InputUnreadable,
                $"The document cannot be read: {reason}",
                new SourcePlace(name),
                isName ? BadName.Advice(name) : "Check the name, and that you may read the file");
        }

        return null;
    }

    private static byte[]? ReadAll(Stream stream, int most)
    {
        using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, most) : 0);
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (content.Length + count > most)
            {
                return null;
            }

            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
