using System.Globalization;

namespace ExportKit.Fuzzing;

/// <summary>Cases that are led by what those before reached: one that went a new way is kept, and damaged further. The kept ones lie in a
/// folder, where the next run goes on from.</summary>
internal sealed class GuidedCases
{
    private const int LargestKept = 64 * 1024;

    private readonly EdgeMap _map = new();
    private readonly Dictionary<string, List<byte[]>> _kept = new(StringComparer.Ordinal);
    private readonly FuzzOptions _options;
    private readonly Random _random;

    public GuidedCases(FuzzOptions options)
    {
        _options = options;
        _random = new Random(options.Seed ^ options.First.Values.Sum());
        Directory.CreateDirectory(Folder);
        foreach (var kind in options.Kinds)
        {
            _kept[kind.Name] = [.. Directory.GetFiles(Folder, kind.Name + "~*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        }
    }

    private string Folder => Path.Combine(_options.Folder, "kept");

    /// <summary>The case that is being tried, for who finds that it brought the process down.</summary>
    public static string CurrentPath(FuzzOptions options) => Path.Combine(options.Folder, "current");

    /// <summary>Makes a case: mostly of a kept one, else by chance alone.</summary>
    public byte[] Make(FuzzKind kind, int index)
    {
        var kept = _kept[kind.Name];
        var bytes = kept.Count == 0 || _random.Next(5) == 0
            ? kind.Case(_options.Seed, index)
            : new ByteMutator(_random, kind.Words).Damage(Recent(kept), kept[_random.Next(kept.Count)]);
        File.WriteAllBytes(CurrentPath(_options), bytes);
        _map.Clear();
        return bytes;
    }

    /// <summary>Keeps a case that went a new way.</summary>
    /// <returns>What to tell of it; null where it is not kept.</returns>
    public string? Learn(FuzzKind kind, byte[] bytes)
    {
        if (!_map.IsNew(kind.Name) || bytes.Length > LargestKept)
        {
            return null;
        }

        var kept = _kept[kind.Name];
        kept.Add(bytes);
        File.WriteAllBytes(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{kind.Name}~{kept.Count:D6}")), bytes);
        return string.Create(CultureInfo.InvariantCulture, $"+ {kind.Name} {_map.Edges(kind.Name)} {kept.Count}");
    }

    /// <summary>One of the kept, those kept last more often.</summary>
    private byte[] Recent(List<byte[]> kept) => kept[Math.Max(_random.Next(kept.Count), _random.Next(kept.Count))];
}
