using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Where places of a book stand in its order of reading.</summary>
internal sealed class ReadingOrder
{
    private readonly EpubBook _book;
    private readonly Dictionary<string, Dictionary<XElement, int>> _elements = new(StringComparer.Ordinal);

    public ReadingOrder(EpubBook book) => _book = book;

    /// <summary>The document's place in the spine and the element's place in it; null where the order of reading has no such place.</summary>
    public (int Document, int Element)? Of(EpubAddress address)
    {
        if (!_book.SpineOrder.TryGetValue(address.Path, out var document))
        {
            return null;
        }

        if (string.IsNullOrEmpty(address.Fragment) || !_book.ByPath.TryGetValue(address.Path, out var content))
        {
            return (document, -1);
        }

        if (!content.Ids.TryGetValue(address.Fragment, out var element))
        {
            return null;
        }

        if (!_elements.TryGetValue(address.Path, out var order))
        {
            _elements[address.Path] = order = [];
            foreach (var inner in content.Elements)
            {
                order[inner] = order.Count;
            }
        }

        return (document, order[element]);
    }
}
