using ExportKit.Model;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Writes a media overlay document (EPUB 3.3, 9.2): SMIL 3.0, as far as EPUB takes it.</summary>
internal sealed class OverlayWriter
{
    private const string Smil = "http://www.w3.org/ns/SMIL";

    private readonly XmlOutput _out;
    private readonly string _page;
    private readonly string _sound;

    private OverlayWriter(XmlOutput output, string page, string sound)
    {
        _out = output;
        _page = page;
        _sound = sound;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="parts">What is said, in order.</param>
    /// <param name="page">The content document, from the folder of the overlay.</param>
    /// <param name="sound">The sound, from there.</param>
    public static byte[] Write(IReadOnlyList<OverlayNode> parts, string page, string sound)
    {
        using var output = new XmlOutput();
        output.Start("smil", Smil);
        output.Prefix("epub", XhtmlWriter.Ops);
        output.Attribute("version", "3.0");
        output.NewLine();
        output.Start("body", Smil);
        output.Attribute("epub:textref", page);
        output.NewLine();
        new OverlayWriter(output, page, sound).Write(parts);
        output.End(mayBeVoid: false);
        output.End(mayBeVoid: false);
        return output.ToBytes();
    }

    private void Write(IReadOnlyList<OverlayNode> parts)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Write(step.parts), (Self: this, parts));
            return;
        }

        foreach (var part in parts)
        {
            if (part is OverlaySequence sequence)
            {
                Start("seq", part);
                _out.Attribute("epub:textref", _page + "#" + part.TextId);
                _out.NewLine();
                Write(sequence.Parts);
            }
            else
            {
                Line((OverlayLine)part);
            }

            _out.End(mayBeVoid: false);
            _out.NewLine();
        }
    }

    private void Line(OverlayLine line)
    {
        Start("par", line);
        _out.Start("text", Smil);
        _out.Attribute("src", _page + "#" + line.TextId);
        _out.End(mayBeVoid: true);
        _out.Start("audio", Smil);
        _out.Attribute("src", _sound);
        _out.Attribute("clipBegin", ClockValue.Of(line.Begin));
        _out.Attribute("clipEnd", ClockValue.Of(line.End));
        _out.End(mayBeVoid: true);
    }

    private void Start(string element, OverlayNode node)
    {
        _out.Start(element, Smil);
        if (node.Type is { } type)
        {
            _out.Attribute("epub:type", type);
        }
    }
}
