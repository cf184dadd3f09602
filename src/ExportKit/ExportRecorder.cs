using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ExportKit;

/// <summary>Notes of an export what reports say: how long its stages took, and what went in and came out. It does nothing where nobody
/// asked for it: hashing loads a library, which a short run feels.</summary>
internal sealed class ExportRecorder
{
    private readonly TimeProvider? _clock;
    private readonly ImmutableArray<StageTiming>.Builder _timings = ImmutableArray.CreateBuilder<StageTiming>();

    /// <summary>Makes a recorder.</summary>
    /// <param name="clock">Tells the time; null to note nothing.</param>
    public ExportRecorder(TimeProvider? clock) => _clock = clock;

    /// <summary>How long the stages took, in their order.</summary>
    public ImmutableArray<StageTiming> Timings => _timings.ToImmutable();

    /// <summary>Does the work of a stage, and notes how long it took.</summary>
    /// <typeparam name="T">What it makes.</typeparam>
    /// <param name="stage">The stage's name.</param>
    /// <param name="work">The work.</param>
    public T Time<T>(string stage, Func<T> work)
    {
        if (_clock is null)
        {
            return work();
        }

        var start = _clock.GetTimestamp();
        var made = work();
        _timings.Add(new(stage, _clock.GetElapsedTime(start)));
        return made;
    }

    /// <summary>What is known of the sources.</summary>
    /// <param name="inputs">The sources.</param>
    public ImmutableArray<SourceFacts> Facts(IReadOnlyList<ExportInput> inputs) =>
        _clock is null
            ? []
            : [.. inputs.Select(input => new SourceFacts(Hash(input.Bytes.Span), input.Bytes.Length, input.Address, input.Retrieved) { Name = input.Name })];

    /// <summary>The result for a document that was written.</summary>
    /// <param name="result">The result so far.</param>
    /// <param name="content">The document.</param>
    public DocumentResult Written(DocumentResult result, ReadOnlySpan<byte> content) =>
        result with { Bytes = content.Length, Sha256 = _clock is null ? null : Hash(content) };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
