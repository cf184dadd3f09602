namespace ExportKit;

/// <summary>A document that is wanted, and where it goes.</summary>
/// <param name="Format">Which document.</param>
/// <param name="Stream">Takes it, whole or not at all; it need not seek, and stays open.</param>
public sealed record DocumentOutput(ExportFormat Format, Stream Stream);
