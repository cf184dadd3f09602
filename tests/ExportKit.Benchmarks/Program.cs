using BenchmarkDotNet.Running;
using ExportKit.Benchmarks;

return args is ["growth"] ? Growth.Measure()
    : args is ["cold", .. var rest] ? ColdRuns.Measure(rest)
    : BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args) is null ? 1 : 0;
