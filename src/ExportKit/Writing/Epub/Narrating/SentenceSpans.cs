using System.Xml.Linq;
using ExportKit.Model;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Puts each sentence of a passage into an element of its own.</summary>
/// <param name="passage">The passage.</param>
/// <param name="sentences">Its sentences, as <see cref="SentencePlaces"/> gives them.</param>
/// <param name="ids">The <c>id</c> of each.</param>
internal sealed class SentenceSpans(PassageText passage, List<(int Start, int End)> sentences, IReadOnlyList<string> ids)
{
    private List<XNode> _output = [];
    private XElement? _open;
    private int _next;

    /// <summary>The nodes of the passage with its sentences marked.</summary>
    /// <param name="nodes">The nodes; they have no parent any more.</param>
    public List<XNode> Mark(IReadOnlyList<XNode> nodes)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Mark(step.nodes), (Self: this, nodes));
        }

        var (outer, own) = (_output, new List<XNode>(nodes.Count));
        foreach (var node in nodes)
        {
            _output = own;
            if (node is XText text)
            {
                Mark(text);
            }
            else
            {
                Mark(node);
            }
        }

        _output = outer;
        return own;
    }

    private void Mark(XText text)
    {
        var (at, end) = passage.Places[text];
        var start = at;
        while (at < end)
        {
            if (_open is null && !IsNextBefore(end))
            {
                _output.Add(new XText(text.Value[(at - start)..]));
                return;
            }

            if (_open is null)
            {
                var begin = sentences[_next].Start;
                Put(text.Value[(at - start)..(begin - start)]);
                Open();
                at = begin;
            }

            var stop = Math.Min(end, sentences[_next].End);
            _open!.Add(new XText(text.Value[(at - start)..(stop - start)]));
            at = stop;
            CloseAt(stop);
        }
    }

    private void Mark(XNode node)
    {
        var end = passage.Places.TryGetValue(node, out var place) ? place.End : 0;
        if (_open is null && node is XElement element && IsNextBefore(end))
        {
            if (_next + 1 < sentences.Count && sentences[_next + 1].Start < end)
            {
                Within(element);
                return;
            }

            Open();
        }

        if (_open is null)
        {
            _output.Add(node);
            return;
        }

        _open.Add(node);
        CloseAt(end);
    }

    private void Within(XElement element)
    {
        List<XNode> inner = [.. element.Nodes()];
        element.RemoveNodes();
        element.Add(Mark(inner));
        _output.Add(element);
    }

    private bool IsNextBefore(int place) => _next < sentences.Count && sentences[_next].Start < place;

    private void Put(string text)
    {
        if (text.Length > 0)
        {
            _output.Add(new XText(text));
        }
    }

    private void Open()
    {
        _open = new XElement(NarratedPage.Xhtml + "span", new XAttribute("id", ids[_next]));
        _output.Add(_open);
    }

    private void CloseAt(int place)
    {
        if (place >= sentences[_next].End)
        {
            _open = null;
            _next++;
        }
    }
}
