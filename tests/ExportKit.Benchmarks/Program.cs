using ExportKit.Benchmarks;
#if !MACHINE_CODE
using BenchmarkDotNet.Running;
#endif

return args is ["growth"] ? Growth.Measure()
    : args is ["cold", .. var rest] ? ColdRuns.Measure(rest)
    : args is ["throughput", .. var measured] ? Throughput.Measure(measured)
    : args is ["floor", .. var whole] ? Floor.Measure(whole)
    : args is ["levels", .. var packed] ? Levels.Measure(packed)
    : args is ["archive", .. var run] ? ArchiveRun.Measure(run)
#if MACHINE_CODE
    : throw new ArgumentException("The stages one by one are measured by BenchmarkDotNet, which is no part of machine code.");
#else
    : BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(args) is null ? 1 : 0;
#endif
