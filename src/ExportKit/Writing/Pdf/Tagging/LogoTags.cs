using System.Collections.Immutable;
using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Tags the publisher's logo above the headline: a <c>Figure</c> whose alternative text is the publisher's name. Where no one
/// says who the publisher is, it is an artifact.</summary>
internal static class LogoTags
{
    // How high it may be, as a multiple of the size of body text.
    private const double MostHeight = 3;

    /// <summary>Tags the logo.</summary>
    /// <param name="context">What the document shares.</param>
    /// <param name="parent">The element that it belongs to.</param>
    /// <returns>The logo; nothing where there is none, or where a PDF cannot hold it.</returns>
    public static ImmutableArray<FlowBlock> Tag(TagContext context, StructureElement parent)
    {
        if (context.Options.Look.Logo is not { } file || context.Held(file) is not { } logo)
        {
            return [];
        }

        var element = context.Article.Metadata.Publisher is not { } publisher ? null : parent.Add(new StructureElement(StructureType.Figure)
        {
            Alt = publisher,
            Attributes = new StructureAttributes { Placement = "Block" },
            IsGenerated = true,
        });
        var owner = new TextOwner(element?.AddContent(""), Ink.Quiet) { Image = logo };
        return
        [
            new FlowFigure(owner, logo, null, [])
            {
                Element = element,
                Direction = context.Direction,
                MostHeight = context.Styles.BodySize * MostHeight,
                SpaceAfter = context.Styles.BodySize * 1.8,
                IsAcross = true,
            },
        ];
    }
}
