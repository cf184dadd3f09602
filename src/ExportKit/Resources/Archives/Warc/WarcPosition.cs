namespace ExportKit.Resources.Archives.Warc;

/// <summary>Where a record begins.</summary>
/// <param name="Offset">In a plain archive, the record's first byte; in a packed one, the first byte of its gzip member.</param>
/// <param name="Inner">How many unpacked bytes of that member stand before the record.</param>
internal readonly record struct WarcPosition(long Offset, long Inner);
