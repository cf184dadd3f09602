using System.Collections.Concurrent;
using System.Globalization;

namespace ExportKit.Fuzzing;

/// <summary>Keeps the first case of each fault, and a copy of it made as small as can be.</summary>
internal sealed class FailureStore(FuzzOptions options)
{
    private static readonly TimeSpan Effort = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Keeps a case, unless its fault is known.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="index">Its number.</param>
    /// <param name="bytes">The case.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="isSmall">Whether to make it small.</param>
    public void Keep(FuzzKind kind, int index, byte[] bytes, CaseResult result, bool isSmall)
    {
        var name = Name(kind, result.Fault ?? "");
        if (!_known.TryAdd(name, true) || File.Exists(Path.Combine(options.Folder, name + ".txt")))
        {
            return;
        }

        Directory.CreateDirectory(options.Folder);
        File.WriteAllText(Path.Combine(options.Folder, name + ".txt"), string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {index} of seed {options.Seed}\n{result.Fault}\n\n{result.Detail}\n"));
        File.WriteAllBytes(Path.Combine(options.Folder, name + kind.Extension), bytes);
        if (isSmall)
        {
            var small = Minimiser.Minimise(bytes, tried => kind.Try(tried) is { Outcome: CaseOutcome.Crashed } again && again.Fault == result.Fault, Effort);
            File.WriteAllBytes(Path.Combine(options.Folder, name + ".min" + kind.Extension), small);
        }
    }

    private static string Name(FuzzKind kind, string fault)
    {
        var letters = fault.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(110);
        return $"{kind.Name}-{string.Concat(letters)}";
    }
}
