namespace ExportKit.Writing;

/// <summary>What the tool says of itself in documents and reports.</summary>
internal static class ToolInfo
{
    /// <summary>The tool's name.</summary>
    public const string Name = "ExportKit";

    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } = typeof(ToolInfo).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Name and version: the PDF's Producer, the EPUB's generator.</summary>
    public static string NameAndVersion => $"{Name} {Version}";
}
