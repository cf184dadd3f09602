namespace ExportKit.Cli.Checking;

/// <summary>A document to be examined.</summary>
/// <param name="Name">Its name as the user gave it, for places; <c>-</c> for standard input.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record CheckedDocument(string Name, byte[] Content);
