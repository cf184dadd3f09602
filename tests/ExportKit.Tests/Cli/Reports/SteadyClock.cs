namespace ExportKit.Tests.Cli.Reports;

/// <summary>A clock on which a millisecond passes between two looks.</summary>
internal sealed class SteadyClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => ++_now;
}
