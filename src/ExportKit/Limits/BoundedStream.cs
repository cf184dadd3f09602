using System.Globalization;

namespace ExportKit.Limits;

/// <summary>A document while it is made: in memory, and no larger than it may be.</summary>
/// <param name="most">The most bytes.</param>
/// <param name="name">What a message calls it: "EPUB".</param>
internal sealed class BoundedStream(long most, string name) : MemoryStream
{
    /// <inheritdoc/>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Check(count);
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Check(buffer.Length);
        base.Write(buffer);
    }

    /// <inheritdoc/>
    /// <exception cref="LimitReachedException">It would be too large.</exception>
    public override void WriteByte(byte value)
    {
        Check(1);
        base.WriteByte(value);
    }

    private void Check(int count)
    {
        if (Position + count > most)
        {
            throw new LimitReachedException(
                LimitTable.OutputBytes, string.Create(CultureInfo.InvariantCulture, $"The {name} would have {Position + count} bytes or more"));
        }
    }
}
