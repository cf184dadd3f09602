using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>The caption and the credit of a picture that has none beside it: those that its element keeps for a larger view,
/// then those that structured data states for its file.</summary>
internal sealed class StatedCaption
{
    private static readonly string[] CaptionNames = ["data-caption", "data-lightbox-caption", "data-sub-html", "data-image-caption", "data-title"];

    private static readonly string[] CreditNames = ["data-credit", "data-copyright", "data-photographer", "data-source", "data-author"];

    /// <summary>Finds them.</summary>
    /// <param name="image">The picture's element.</param>
    /// <param name="address">The picture's address.</param>
    /// <param name="captions">What structured data says of the page's pictures.</param>
    public StatedCaption(Element image, PictureKey address, StatedCaptions captions)
    {
        var caption = First(image, CaptionNames);
        var credit = caption is null ? null : First(image, CreditNames);
        if (caption is null && captions.Of(address) is { } stated)
        {
            caption = stated.Caption;
            credit = stated.Credit;
        }

        Caption = Node(caption, image);
        Credit = Node(credit, image);
    }

    /// <summary>Takes them from what data says of one picture.</summary>
    /// <param name="image">The picture's element.</param>
    /// <param name="picture">What data says.</param>
    public StatedCaption(Element image, PictureFact picture)
    {
        Caption = Node(picture.Caption, image);
        Credit = Node(picture.Credit, image);
    }

    /// <summary>The caption; empty where there is none.</summary>
    public IReadOnlyList<PageNode> Caption { get; }

    /// <summary>The credit; empty where there is none.</summary>
    public IReadOnlyList<PageNode> Credit { get; }

    private static string? First(Element image, string[] names)
    {
        foreach (var name in names)
        {
            if (FactText.Clean(image[name]) is { } text && text.AsSpan().ContainsAny(' ', '\u3000', '/'))
            {
                return text;
            }
        }

        return null;
    }

    private static PageNode[] Node(string? text, Element image)
    {
        if (text is null)
        {
            return [];
        }

        var words = new Element("span") { Parent = image, Order = image.Order, LastOrder = image.Order, Line = image.Line, Column = image.Column };
        words.Children.Add(new TextNode(text) { Parent = words, Order = image.Order, Line = image.Line, Column = image.Column });
        return [words];
    }
}
