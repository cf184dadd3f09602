namespace ExportKit.Fuzzing;

/// <summary>Deals out cases, of each kind as often as its weight says, up to its count.</summary>
internal sealed class CaseSource
{
    private readonly Lock _lock = new();
    private readonly List<FuzzKind> _deck = [];
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private readonly FuzzOptions _options;
    private int _at;

    public CaseSource(FuzzOptions options)
    {
        _options = options;
        for (var round = 0; round < options.Kinds.Max(Weight); round++)
        {
            _deck.AddRange(options.Kinds.Where(kind => Weight(kind) > round));
        }
    }

    private static int Weight(FuzzKind kind) => Math.Max(1, kind.Weight);

    /// <summary>The next case; null where all were dealt out.</summary>
    public (FuzzKind Kind, int Index)? Next()
    {
        lock (_lock)
        {
            for (var tries = 0; tries < _deck.Count; tries++)
            {
                var kind = _deck[_at++ % _deck.Count];
                var index = _next.GetValueOrDefault(kind.Name, _options.First.GetValueOrDefault(kind.Name));
                if (index < _options.Most.GetValueOrDefault(kind.Name, int.MaxValue))
                {
                    _next[kind.Name] = index + 1;
                    return (kind, index);
                }
            }

            return null;
        }
    }
}
