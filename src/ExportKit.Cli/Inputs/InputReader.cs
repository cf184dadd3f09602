using ExportKit.Diagnostics;
using ExportKit.Resources;

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

    /// <summary>Reads an input; null with an error among the diagnostics where it cannot be read.</summary>
    public ExportInput? Read(string name, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = name == Standard ? _environment.OpenInput() : _environment.Files.OpenRead(name);
            if (ReadAll(stream) is { } bytes)
            {
                return name == Standard
                    ? new(name, bytes)
                    : new(name, bytes, FileAddress.Of(_environment.Files.FullPath(name))) { Retrieved = _withTime ? _environment.Files.LastWritten(name) : null };
            }

            diagnostics.Report(
                DiagnosticCodes.LimitExceeded,
                $"The input is larger than {ByteCount.Words(_maxBytes)}, the most that a page may have",
                new SourcePlace(name),
                "Give the article's own page");
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            var reason = exception is ArgumentException ? "this can be no file's name" : IoFailure.Describe(exception);
            diagnostics.Report(
                DiagnosticCodes.InputUnreadable,
                $"The input cannot be read: {reason}",
                new SourcePlace(name),
                "Check the name, and that you may read the file");
        }

        return null;
    }

    /// <summary>Reads inputs; null with an error among the diagnostics where one of them cannot be read.</summary>
    public List<ExportInput>? ReadAll(IReadOnlyList<string> names, DiagnosticBag diagnostics)
    {
        var inputs = new List<ExportInput>(names.Count);
        foreach (var name in names)
        {
            if (Read(name, diagnostics) is not { } input)
            {
                return null;
            }

            inputs.Add(input);
        }

        return inputs;
    }

    private byte[]? ReadAll(Stream stream)
    {
        var buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length + 1, 1024, _maxBytes + 1L) : 64 * 1024];
        var length = 0;
        while (true)
        {
            var count = stream.Read(buffer, length, buffer.Length - length);
            length += count;
            if (length > _maxBytes)
            {
                return null;
            }

            if (count == 0)
            {
                return buffer[..length];
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, _maxBytes + 1L));
            }
        }
    }
}
