namespace ExportKit.Tests.Cli.Reports;

/// <summary>A clock on which a millisecond passes between two looks of the same worker.</summary>
internal sealed class SteadyClock : TimeProvider
{
    private readonly ThreadLocal<long> _now = new();

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++_now.Value;
}
