using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A file of known problems. It is sorted and has a line for each problem, so that its history reads well.</summary>
internal static class BaselineFile
{
    private const string VersionName = "exportkitBaseline";
    private const int Version = 1;
    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Reads the problems of a baseline.</summary>
    /// <exception cref="UsageException">It cannot be read, or is damaged.</exception>
    public static IReadOnlyList<KnownProblem> Read(string path, CommandEnvironment environment)
    {
        try
        {
            using var stream = environment.Files.OpenRead(path);
            if (stream.CanSeek && stream.Length > MaxBytes)
            {
                throw Damaged(path, $"it is larger than {ByteCount.Words(MaxBytes)}");
            }

            using var document = JsonDocument.Parse(stream);
            return Understood(path, document.RootElement);
        }
        catch (JsonException exception)
        {
            throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"it is no JSON from line {exception.LineNumber + 1} on"));
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            var reason = exception is ArgumentException ? BadName.Reason(path) : IoFailure.Describe(exception);
            throw new UsageException(
                DiagnosticCodes.BaselineUnreadable, $"The baseline {path} cannot be read: {reason}. Make one with --write-baseline {path}.");
        }
    }

    private static IReadOnlyList<KnownProblem> Understood(string path, JsonElement root)
    {
        try
        {
            return Problems(path, root);
        }
        catch (InvalidOperationException)
        {
            // An escape can name half of a character, which no text can hold.
            throw Damaged(path, "an escape in it names half of a character");
        }
    }

    /// <summary>Writes a baseline.</summary>
    /// <param name="problems">The problems, in any order.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<KnownProblem> problems, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 4096, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("{");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  \"{VersionName}\": {Version},"));
        writer.Write("  \"problems\": [");
        var end = "\n";
        foreach (var problem in Sorted(problems))
        {
            writer.Write(end);
            writer.Write(
                $"    {{\"source\": {JsonText.Quoted(problem.Source)}, \"code\": {JsonText.Quoted(problem.Code)}, \"message\": {JsonText.Quoted(problem.Message)}, "
                + $"\"fingerprint\": {JsonText.Quoted(problem.Fingerprint)}}}");
            end = ",\n";
        }

        writer.WriteLine(end == "\n" ? "]" : "\n  ]");
        writer.WriteLine("}");
    }

    private static IEnumerable<KnownProblem> Sorted(IEnumerable<KnownProblem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.Source, StringComparer.Ordinal)
        .ThenBy(problem => problem.Code, StringComparer.Ordinal)
        .ThenBy(problem => problem.Message, StringComparer.Ordinal)
        .ThenBy(problem => problem.Fingerprint.Length)
        .ThenBy(problem => problem.Fingerprint, StringComparer.Ordinal);

    private static List<KnownProblem> Problems(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(VersionName, out var version) || version.ValueKind != JsonValueKind.Number)
        {
            throw Damaged(path, "it is no baseline of exportkit");
        }

        if (!version.TryGetInt32(out var number) || number != Version)
        {
            throw Damaged(path, $"it is of version {version}, and this exportkit reads version {Version.ToString(CultureInfo.InvariantCulture)}");
        }

        if (!root.TryGetProperty("problems", out var problems) || problems.ValueKind != JsonValueKind.Array)
        {
            throw Damaged(path, "it has no list \"problems\"");
        }

        var known = new List<KnownProblem>(problems.GetArrayLength());
        foreach (var problem in problems.EnumerateArray())
        {
            known.Add(new(
                Text(path, problem, "source", known.Count), Text(path, problem, "fingerprint", known.Count),
                Text(path, problem, "code", known.Count), Text(path, problem, "message", known.Count)));
        }

        return known;
    }

    private static string Text(string path, JsonElement problem, string name, int index) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw Damaged(path, string.Create(CultureInfo.InvariantCulture, $"its problem number {index + 1} has no text \"{name}\""));

    private static UsageException Damaged(string path, string reason) => new(
        DiagnosticCodes.BaselineDamaged, $"The baseline {path} cannot be used: {reason}. Make it again with --write-baseline {path}.");
}
