namespace ExportKit.Model;

/// <summary>The base direction of a text (HTML <c>dir</c>; UAX 9).</summary>
public enum TextDirection
{
    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left.</summary>
    RightToLeft,
}
