using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Reads pictures that are an element's background, where the element says that it is a picture: a role and a label.</summary>
internal static class BackgroundImage
{
    private static readonly string[] LazyNames = ["data-bg", "data-background", "data-background-image", "data-bg-src", "data-src"];

    /// <summary>The picture's address; null where the element is not such a picture.</summary>
    /// <param name="element">The element.</param>
    public static string? Of(Element element)
    {
        if (element.Value("role") is not { } role || !role.Equals("img", StringComparison.OrdinalIgnoreCase) || element.Name is "img" or "svg" or "i" or "span"
            || element.Value("aria-label") is null && element.Value("aria-labelledby") is null && element.Value("title") is null || element.First("img") is not null)
        {
            return null;
        }

        return Styled(element["style"]) ?? Lazy(element);
    }

    private static string? Lazy(Element element)
    {
        foreach (var name in LazyNames)
        {
            if (element.Value(name) is { } value)
            {
                return Styled(value) ?? (value.Contains('/', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal) ? value : null);
            }
        }

        return null;
    }

    /// <summary>The first <c>url(...)</c> of a style that is no stand-in.</summary>
    private static string? Styled(string? style)
    {
        var start = style?.IndexOf("url(", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (start < 0 || style!.IndexOf(')', start) is not (> 0 and var end))
        {
            return null;
        }

        var address = style[(start + 4)..end].Trim(' ', '"', '\'');
        return address.Length > 3 && !ImageSource.IsPlaceholder(address) ? address : null;
    }
}
