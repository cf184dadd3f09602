namespace ExportKit.Fuzzing;

/// <summary>A kind of cases: how one is made by chance, and what is done with it. A case is bytes alone, so that each can be kept,
/// made smaller and tried again.</summary>
/// <param name="Name">Its name, for people and for files.</param>
/// <param name="Extension">How files of such cases end, with the dot.</param>
/// <param name="Make">Makes a case; the same for the same chance.</param>
/// <param name="Run">Does all that is done with such an input. Whatever it throws is a fault.</param>
internal sealed record FuzzKind(string Name, string Extension, Func<Random, byte[]> Make, Func<byte[], CaseOutcome> Run)
{
    /// <summary>Makes a case that depends on its number too; null where chance alone says what it is.</summary>
    public Func<Random, int, byte[]>? MakeAt { get; init; }

    /// <summary>Words of the format, for damage to cases that are kept.</summary>
    public IReadOnlyList<byte[]> Words { get; init; } = FuzzWords.Html;

    /// <summary>How often a case of this kind comes, against the others; 0 for one that comes only where it is asked for by name.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Makes a case of a run.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="index">The case's number among those of its kind.</param>
    public byte[] Case(int seed, int index)
    {
        var random = new Random(Mixed(seed, index));
        return MakeAt is null ? Make(random) : MakeAt(random, index);
    }

    /// <summary>Runs a case to its end.</summary>
    public CaseResult Try(byte[] bytes)
    {
        try
        {
            return new CaseResult(Run(bytes));
        }
        catch (Exception exception)
        {
            return new CaseResult(CaseOutcome.Crashed, FaultLine.Of(exception), exception.ToString());
        }
    }

    /// <summary>A number of its own for each case, of each kind and run.</summary>
    private int Mixed(int seed, int index)
    {
        var mixed = 2166136261u;
        foreach (var part in (ReadOnlySpan<int>)[seed, index, .. Name.Select(letter => (int)letter)])
        {
            mixed = (mixed ^ (uint)part) * 16777619u;
            mixed ^= mixed >> 15;
        }

        return (int)(mixed & 0x7fffffff);
    }
}
