namespace ExportKit.Writing;

/// <summary>Whether a line may end before a character.</summary>
internal enum BreakKind : byte
{
    /// <summary>It must not.</summary>
    None,

    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It must.</summary>
    Forced,
}
