using System.Text;

namespace ExportKit.Cli;

/// <summary>Writes text in UTF-8 to an open file descriptor of Unix. The framework's own writer of streams brings all that
/// waiting for slow streams needs, which costs more at the start than all that is said there.</summary>
internal sealed class DescriptorWriter : TextWriter
{
    private const int FlushAt = 4096;

    private readonly DescriptorStream _stream;
    private readonly bool _isFlushedByLine;
    private readonly StringBuilder _held = new();

    /// <summary>Makes a writer.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="isFlushedByLine">Whether each line is written when it ends; else when there is much, and at a flush.</param>
    public DescriptorWriter(int descriptor, bool isFlushedByLine)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        _stream = new DescriptorStream(descriptor, canWrite: true);
        _isFlushedByLine = isFlushedByLine;
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        _held.Append(value);
        FlushIfDue(value == '\n');
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        _held.Append(buffer);
        FlushIfDue(buffer.Contains('\n'));
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        _held.Append(value).Append('\n');
        FlushIfDue(isLineEnd: true);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        var text = _held.ToString();
        _held.Clear();
        _stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private void FlushIfDue(bool isLineEnd)
    {
        // Half of a pair of surrogates waits for the other.
        if ((_isFlushedByLine && isLineEnd || _held.Length >= FlushAt) && !char.IsHighSurrogate(_held[^1]))
        {
            Flush();
        }
    }
}
