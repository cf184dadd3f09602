namespace ExportKit.Limits;

/// <summary>What a limit counts.</summary>
internal enum LimitUnit
{
    /// <summary>Things.</summary>
    Count,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Milliseconds.</summary>
    Time,
}

/// <summary>The commands that a limit changes something in.</summary>
[Flags]
internal enum LimitUse
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Those that read pages.</summary>
    Reading = 1,

    /// <summary>Those that put pictures into documents.</summary>
    Pictures = 2,

    /// <summary>Those that make PDFs.</summary>
    Pdf = 4,

    /// <summary>Those that write documents.</summary>
    Writing = 8,

    /// <summary>Those that examine or compare documents.</summary>
    Checking = 16,
}
