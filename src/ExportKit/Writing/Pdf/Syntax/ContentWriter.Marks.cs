namespace ExportKit.Writing.Pdf.Syntax;

/// <content>Marked content (ISO 32000-1, 14.6).</content>
internal sealed partial class ContentWriter
{
    /// <summary>Begins marked content (BDC): content of a structure element where it has an identifier, else a part of such
    /// content (or of an artifact) that has properties of its own.</summary>
    /// <param name="tag">The structure type, or <c>Span</c> for a part.</param>
    /// <param name="mcid">The identifier within the page; null for a part.</param>
    /// <param name="actualText">The text that the content stands for (14.9.4); it must fit (<see cref="PdfString.Fit"/>).</param>
    /// <param name="language">The content's language (14.9.2).</param>
    public void BeginMarkedContent(string tag, int? mcid, string? actualText = null, string? language = null)
    {
        if (mcid is null)
        {
            _marks.OpenProperty();
        }
        else
        {
            _marks.OpenTagged();
        }

        PdfName.Write(_buffer, tag);
        if (mcid is null && actualText is null && language is null)
        {
            Operator(" BMC"u8);
            return;
        }

        _buffer.Write(mcid is null ? "<<"u8 : "<</MCID "u8);
        if (mcid is { } identifier)
        {
            _buffer.WriteInteger(identifier);
        }

        WriteText("/ActualText"u8, actualText);
        WriteText("/Lang"u8, language);
        Operator(">> BDC"u8);
    }

    /// <summary>Begins an artifact: content that is not the author's own (14.8.2.2).</summary>
    /// <param name="type">Which kind; null leaves it open.</param>
    /// <param name="subtype">Which kind of pagination artifact.</param>
    /// <param name="box">Where it stands on the page.</param>
    public void BeginArtifact(ArtifactType? type = null, ArtifactSubtype? subtype = null, PdfRectangle? box = null)
    {
        _marks.OpenArtifact();
        if (type is null && subtype is null && box is null)
        {
            Operator("/Artifact BMC"u8);
            return;
        }

        _buffer.Write("/Artifact<<"u8);
        if (type is { } kind)
        {
            _buffer.Write("/Type/"u8);
            _buffer.Write(Name(kind));
        }

        if (subtype is { } place)
        {
            _buffer.Write("/Subtype/"u8);
            _buffer.Write(Name(place));
        }

        if (box is { } rectangle)
        {
            _buffer.Write("/BBox"u8);
            rectangle.ToArray().WriteTo(_buffer);
        }

        Operator(">> BDC"u8);
    }

    /// <summary>Ends the innermost marked content (EMC).</summary>
    public void EndMarkedContent()
    {
        Require(_marksAtBeginText < _marks.Depth, "Marked content begun outside a text object must end outside it.");
        _marks.Close();
        Operator("EMC"u8);
    }

    private static ReadOnlySpan<byte> Name(ArtifactType type) => type switch
    {
        ArtifactType.Pagination => "Pagination"u8,
        ArtifactType.Layout => "Layout"u8,
        ArtifactType.Page => "Page"u8,
        ArtifactType.Background => "Background"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static ReadOnlySpan<byte> Name(ArtifactSubtype subtype) => subtype switch
    {
        ArtifactSubtype.Header => "Header"u8,
        ArtifactSubtype.Footer => "Footer"u8,
        ArtifactSubtype.Watermark => "Watermark"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(subtype)),
    };

    private void WriteText(ReadOnlySpan<byte> key, string? text)
    {
        if (text is not null)
        {
            _buffer.Write(key);
            PdfString.Text(text).WriteTo(_buffer);
        }
    }
}
