namespace ExportKit.Writing.Epub;

/// <summary>What an EPUB shall be like.</summary>
public sealed record EpubOptions;
