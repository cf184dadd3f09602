using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Tells the language and the direction that hold within elements, and remembers those around the last that was asked for:
/// blocks that follow one another mostly stand within one element.</summary>
/// <param name="page">The page, whose language holds where no element names one.</param>
internal sealed class LanguageAround(Page page)
{
    private Element? _parent;
    private string? _language;
    private TextDirection? _direction;

    /// <summary>What holds within an element.</summary>
    /// <param name="element">The element.</param>
    public (string? Language, TextDirection? Direction) Within(Element element)
    {
        if (element is { Name: "html" or "body" })
        {
            return (page.Language, null);
        }

        if (!ReferenceEquals(element.Parent, _parent))
        {
            _parent = element.Parent;
            _language = _parent is null ? null : LanguageOf.Nearest(_parent);
            _direction = _parent is null ? null : LanguageOf.NearestDirection(_parent);
        }

        return (LanguageOf.Own(element) ?? _language ?? page.Language, LanguageOf.OwnDirection(element) ?? _direction);
    }
}
