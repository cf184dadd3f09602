using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Resources.Archives;

namespace ExportKit.Cli;

/// <summary>Reads inputs: files, and <c>-</c> for standard input.</summary>
internal sealed class InputReader
{
    /// <summary>What stands for standard input and output.</summary>
    public const string Standard = "-";

    private readonly CommandEnvironment _environment;
    private readonly int _maxBytes;
    private readonly bool _withTime;

    public InputReader(CommandEnvironment environment, int maxBytes, bool withTime = false)
    {
        _withTime = withTime;
        _environment = environment;
        _maxBytes = maxBytes;
    }

    /// <summary>How much of the machine an input may take.</summary>
    public ExportLimits Limits => _environment.Limits;

    /// <summary>Reads a page; null with an error among the diagnostics where it cannot be read.</summary>
    public ExportInput? Read(string name, DiagnosticBag diagnostics)
    {
        var bytes = ReadBytes(name, _maxBytes, diagnostics);
        return bytes is null ? null : Page(name, bytes, diagnostics);
    }

    /// <summary>Makes a page of the bytes of a file or of standard input: those of a saved page say more than the page itself.</summary>
    /// <returns>The page; null with an error among the diagnostics where there is none.</returns>
    public ExportInput? Page(string name, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length > _maxBytes)
        {
            ReportTooLarge(name, _maxBytes, diagnostics);
            return null;
        }

        var files = _environment.Files;
        var page = name == Standard
            ? new ExportInput(name, bytes)
            : new ExportInput(name, bytes, FileAddress.Of(files.FullPath(name))) { Retrieved = _withTime ? files.LastWritten(name) : null };
        return SavedPages.Understand(page, diagnostics);
    }

    /// <summary>Reads an input of any kind, that is a page, archive, feed or list; null with an error among the diagnostics where it
    /// cannot be read.</summary>
    public byte[]? ReadAny(string name, DiagnosticBag diagnostics) => ReadBytes(name, Limits.HeldBytes, diagnostics);

    /// <summary>What a file is, by its first bytes; a page where it cannot be read, which tells why when its turn comes.</summary>
    public InputKind Kind(string path)
    {
        if (_environment.Files.KindOf(path) is Binary.FileKind.Pipe or Binary.FileKind.Device)
        {
            // What comes through a pipe can be read but once.
            return InputKind.Page;
        }

        try
        {
            using var stream = _environment.Files.OpenRead(path);
            var head = new byte[InputKinds.HeadLength];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return InputKinds.Of(head.AsSpan(0, length));
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return InputKind.Page;
        }
    }

    private static bool IsFailure(Exception exception) => IoFailure.Is(exception) || exception is ArgumentException;

    private byte[]? ReadBytes(string name, int most, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = name == Standard ? _environment.OpenInput() : _environment.Files.OpenRead(name);
            if (ReadAll(stream, most) is { } bytes)
            {
                return bytes;
            }

            ReportTooLarge(name, most, diagnostics);
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            var (reason, hint) = Failure(name, exception);
            diagnostics.Report(DiagnosticCodes.InputUnreadable, $"The input cannot be read: {reason}", new SourcePlace(name), hint);
        }

        return null;
    }

    private static (string Reason, string Hint) Failure(string name, Exception exception) => exception switch
    {
        ArgumentException => (BadName.Reason(name), BadName.Advice(name)),
        FileNotFoundException when name.Contains('\ufffd', StringComparison.Ordinal) => ("its name is not in UTF-8", "Rename the file"),
        { HResult: 23 or 24 } => (IoFailure.Describe(exception), "Allow the program more open files (ulimit -n)"),
        _ => (IoFailure.Describe(exception), AddressHint.Of(name) ?? "Check the name, and that you may read the file"),
    };

    private void ReportTooLarge(string name, int most, DiagnosticBag diagnostics)
    {
        const string Met = "The input is larger than is read";
        var place = new SourcePlace(name);
        if (most == Limits.InputBytes)
        {
            LimitReport.Met(diagnostics, DiagnosticCodes.LimitExceeded, LimitTable.InputBytes, Limits, Met, place, "Give the article's own page");
        }
        else if (most == Limits.HeldBytes)
        {
            LimitReport.Met(diagnostics, DiagnosticCodes.LimitExceeded, LimitTable.HeldBytes, Limits, Met, place, "Save it as a file and give its name");
        }
        else
        {
            diagnostics.Report(DiagnosticCodes.LimitExceeded, $"{Met}; the limit is {ByteCount.Words(most)}", place, "Give a smaller file");
        }
    }

    private static byte[]? ReadAll(Stream stream, int most)
    {
        var buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length, 1024, most + 1L) : 64 * 1024];
        var length = 0;
        while (true)
        {
            var count = stream.Read(buffer, length, buffer.Length - length);
            length += count;
            if (length > most)
            {
                return null;
            }

            if (count == 0)
            {
                return length == buffer.Length ? buffer : buffer[..length];
            }

            if (length == buffer.Length)
            {
                // A file of which no more is to be expected is whole as it is: a page is not copied for nothing.
                if (stream.CanSeek && length == stream.Length)
                {
                    return buffer;
                }

                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, most + 1L));
            }
        }
    }
}
