using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit;

/// <summary>Puts documents into streams of the caller's.</summary>
internal sealed class StreamPlace : IOutputPlace
{
    private readonly IReadOnlyList<DocumentOutput> _outputs;

    /// <summary>Makes it.</summary>
    /// <param name="outputs">Which documents, and where to.</param>
    /// <exception cref="ArgumentException">A format is named twice, or a stream cannot be written to.</exception>
    public StreamPlace(IReadOnlyList<DocumentOutput> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        _outputs = outputs;
        var formats = ImmutableArray.CreateBuilder<ExportFormat>(outputs.Count);
        foreach (var (format, stream) in outputs)
        {
            ArgumentNullException.ThrowIfNull(format, nameof(outputs));
            ArgumentNullException.ThrowIfNull(stream, nameof(outputs));
            if (!stream.CanWrite)
            {
                throw new ArgumentException($"The stream for the {format} cannot be written to.", nameof(outputs));
            }

            if (formats.Contains(format))
            {
                throw new ArgumentException($"The {format} is named twice.", nameof(outputs));
            }

            formats.Add(format);
        }

        Formats = formats.MoveToImmutable();
    }

    /// <summary>The documents that are wanted, in their order.</summary>
    public ImmutableArray<ExportFormat> Formats { get; }

    /// <inheritdoc/>
    public string Claim(Article article, string fileExtension, DiagnosticBag diagnostics) => fileExtension;

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
        foreach (var (format, stream) in _outputs)
        {
            if (format.FileExtension == name)
            {
                stream.Write(content);
            }
        }
    }
}
