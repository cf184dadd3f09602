namespace ExportKit.Diagnostics;

/// <content>Runs on several machines: shares of the inputs, their reports, output folders that they share.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>What follows <c>--shard</c> names no share of the inputs; nothing was done.</summary>
    public static readonly DiagnosticCode ShardUnclear = new("EK0360", "shard-unclear", Severity.Error);

    /// <summary>What is asked for needs all inputs in one run, so that no share can do it; nothing was done.</summary>
    public static readonly DiagnosticCode ShardRefused = new("EK0361", "shard-refused", Severity.Error);

    /// <summary>A run on another machine says that it works on the output folder; nothing was done.</summary>
    public static readonly DiagnosticCode FolderHeldElsewhere = new("EK0362", "folder-held-elsewhere", Severity.Error);

    /// <summary>A report to merge cannot be read, or is none of a share; nothing was written.</summary>
    public static readonly DiagnosticCode ShardReportUnreadable = new("EK0363", "shard-report-unreadable", Severity.Error);

    /// <summary>A report to merge has another form, or was written by another version of the tool; nothing was written.</summary>
    public static readonly DiagnosticCode ShardReportVersion = new("EK0364", "shard-report-version", Severity.Error);

    /// <summary>Reports to merge are of runs that differ in inputs, options, split, fonts or libraries; nothing was written.</summary>
    public static readonly DiagnosticCode ShardReportsDiffer = new("EK0365", "shard-reports-differ", Severity.Error);

    /// <summary>A share has no report among those to merge; nothing was written.</summary>
    public static readonly DiagnosticCode ShardMissing = new("EK0366", "shard-missing", Severity.Error);

    /// <summary>A share has two reports among those to merge; nothing was written.</summary>
    public static readonly DiagnosticCode ShardDoubled = new("EK0367", "shard-doubled", Severity.Error);

    /// <summary>A share did not do all of its pages, so that its report cannot be merged; nothing was written.</summary>
    public static readonly DiagnosticCode ShardIncomplete = new("EK0368", "shard-incomplete", Severity.Error);

    /// <summary>An address was given where files are to be written; nothing was done.</summary>
    public static readonly DiagnosticCode OutputAddress = new("EK0369", "output-address", Severity.Error);
}
