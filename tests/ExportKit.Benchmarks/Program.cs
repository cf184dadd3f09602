using BenchmarkDotNet.Running;
using ExportKit.Benchmarks;

return args is ["growth"] ? Growth.Measure()
    : args is ["cold", .. var rest] ? ColdRuns.Measure(rest)
    : args is ["throughput", .. var measured] ? Throughput.Measure(measured)
    : args is ["floor", .. var whole] ? Floor.Measure(whole)
    : args is ["archive", .. var run] ? ArchiveRun.Measure(run)
    : BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args) is null ? 1 : 0;
