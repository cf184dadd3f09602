using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads base texts with their readings (HTML <c>ruby</c>).</summary>
internal static class RubyReader
{
    /// <summary>Reads a <c>ruby</c> element: each base with the reading that follows it.</summary>
    /// <param name="ruby">The element.</param>
    public static Ruby Read(Element ruby)
    {
        var segments = ImmutableArray.CreateBuilder<RubySegment>();
        var bases = new StringBuilder();
        Collect(ruby, bases, segments);
        if (!string.IsNullOrWhiteSpace(bases.ToString()))
        {
            segments.Add(new RubySegment(FactText.Collapse(bases.ToString()), string.Empty));
        }

        return new Ruby(segments.ToImmutable());
    }

    private static void Collect(Element element, StringBuilder bases, ImmutableArray<RubySegment>.Builder segments)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Collect(step.element, step.bases, step.segments), (element, bases, segments));
            return;
        }

        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TextNode text:
                    bases.Append(text.Text);
                    break;
                case Element { Name: "rp" }:
                    break;
                case Element { Name: "rt" } reading:
                    segments.Add(new RubySegment(FactText.Collapse(bases.ToString()), ElementText.Of(reading)));
                    bases.Clear();
                    break;
                case Element inner:
                    Collect(inner, bases, segments);
                    break;
            }
        }
    }
}
