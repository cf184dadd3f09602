namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>What elements and properties mean for who draws.</summary>
internal static class SvgVocabulary
{
    /// <summary>Whether an element is never seen where it stands: definitions, words about the drawing, scripts, and what is unknown.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsUnseen(string name) => !IsSeen(name) && Unsupported(name) is null;

    /// <summary>What an element is that cannot be drawn; null for others.</summary>
    /// <param name="name">Its name.</param>
    public static string? Unsupported(string name) => name switch
    {
        "foreignObject" => "parts that are no drawing (foreignObject)",
        "animate" or "animateTransform" or "animateMotion" or "animateColor" or "set" => "animation",
        "textPath" => "text along a path",
        "video" or "audio" or "iframe" or "canvas" => "media",
        "mesh" or "hatch" => "a mesh or a hatch",
        "flowRoot" => "flowing text",
        _ => null,
    };

    /// <summary>What the properties of an element ask for that cannot be drawn; null where nothing is.</summary>
    /// <param name="declared">The properties.</param>
    public static string? UnsupportedProperty(Dictionary<string, string> declared) =>
        IsSet(declared, "filter") || IsSet(declared, "backdrop-filter") ? "filters"
        : IsSet(declared, "mask") || IsSet(declared, "mask-image") ? "masks"
        : declared.GetValueOrDefault("mix-blend-mode") is not (null or "normal" or "") ? "blending"
        : declared.GetValueOrDefault("writing-mode") is { } mode && (mode.StartsWith("tb", StringComparison.Ordinal) || mode.StartsWith("vertical", StringComparison.Ordinal)) ? "vertical text"
        : IsSet(declared, "animation") || IsSet(declared, "animation-name") ? "animation"
        : null;

    /// <summary>Whether an element of a switch is meant for us: one that asks for extensions is not.</summary>
    /// <param name="node">The element.</param>
    public static bool IsMeant(SvgNode node) => node["requiredExtensions"] is null && node["systemLanguage"] is null && IsSeen(node.Name);

    private static bool IsSeen(string name) => name
        is "g" or "a" or "svg" or "switch" or "use" or "text" or "image"
        or "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    private static bool IsSet(Dictionary<string, string> declared, string name) => declared.GetValueOrDefault(name) is { Length: > 0 } value && value != "none";
}
