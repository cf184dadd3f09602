using System.Buffers;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Segments;

/// <summary>Reads the segments of a page in document order.</summary>
internal sealed class SegmentReader
{
    /// <summary>What alone makes no words: white space, and characters that are not seen.</summary>
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\f\u00a0\u200b\u00ad\ufeff");

    private readonly List<Segment> _segments = [];
    private readonly List<PageNode> _run = [];
    private readonly StringBuilder _text = new();
    private int _linked;
    private int _heading;
    private bool _isAroundLinked;

    private SegmentReader()
    {
    }

    /// <summary>Reads all segments within an element; what is dropped, furniture, or a figure's own is passed over.</summary>
    /// <param name="root">The element.</param>
    public static List<Segment> Read(Element root)
    {
        var reader = new SegmentReader { _isAroundLinked = root.Within("a")?.Has("href") == true };
        reader.Block(root);
        return reader._segments;
    }

    private void Block(Element block)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Block(step.block), (Self: this, block));
            return;
        }

        var (outer, isAroundLinked) = (_heading, _isAroundLinked);
        _heading = Tags.HeadingLevel(block.Name) is > 0 and var level ? level : outer;
        _isAroundLinked = block.Name == "a" ? block.Has("href") : isAroundLinked;
        var breaks = 0;
        foreach (var child in block.Children)
        {
            if (child is Element { IsBlock: true } inner)
            {
                Flush(block);
                if (!IsPassedOver(inner))
                {
                    Block(inner);
                }

                continue;
            }

            breaks = Breaks(child, breaks);
            if (breaks >= 2)
            {
                Flush(block);
            }

            if (child.Dropped == DropReason.None)
            {
                _run.Add(child);
            }
        }

        Flush(block);
        (_heading, _isAroundLinked) = (outer, isAroundLinked);
    }

    /// <summary>Two line ends in a row part paragraphs; white space between them does not count.</summary>
    private static int Breaks(PageNode node, int before) => node switch
    {
        Element { Name: "br" } => before + 1,
        TextNode text when before > 0 && string.IsNullOrWhiteSpace(text.Text) => before,
        _ => 0,
    };

    private void Flush(Element block)
    {
        if (_run is [TextNode only] && !only.Text.AsSpan().ContainsAnyExcept(Blanks))
        {
            // Between two elements that begin and end lines, there is nothing else as a rule.
            _run.Clear();
        }

        if (_run.Count > 0)
        {
            _text.Clear();
            _linked = 0;
            foreach (var node in _run)
            {
                Inline(node, false);
            }

            if (_text is [.., ' '])
            {
                _text.Length--;
            }

            if (_text.Length > 0)
            {
                Take(block);
            }

            _run.Clear();
        }
    }

    private void Take(Element block) =>
        _segments.Add(new Segment(block, [.. _run], _text.ToString())
        {
            Index = _segments.Count,
            LinkedLength = block.Name == "a" || _isAroundLinked ? _text.Length : Math.Min(_linked, _text.Length),
            HeadingLevel = _heading,
        });

    private void Inline(PageNode node, bool linked)
    {
        if (node is TextNode text)
        {
            var before = _text.Length;
            AppendCollapsed(text.Text);
            _linked += linked ? _text.Length - before : 0;
            return;
        }

        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Inline(step.node, step.linked), (Self: this, node, linked));
            return;
        }

        switch (node)
        {
            case Element { Name: "br" }:
                AppendCollapsed(" ");
                break;
            case Element element when !IsPassedOver(element):
                linked |= element.Name == "a" && element.Has("href");
                foreach (var child in element.Children)
                {
                    Inline(child, linked);
                }

                break;
        }
    }

    private void AppendCollapsed(string text)
    {
        if (EvenText.Is(text))
        {
            EvenText.Append(_text, text, _text.Length == 0 || _text[^1] == ' ');
            return;
        }

        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00a0')
            {
                if (_text.Length > 0 && _text[^1] != ' ')
                {
                    _text.Append(' ');
                }
            }
            else if (c is not ('\u200b' or '\u00ad' or '\ufeff'))
            {
                _text.Append(c);
            }
        }
    }

    private static bool IsPassedOver(Element element) => element.Dropped != DropReason.None || element.IsFigure || IsPassedOver(element.Name);

    /// <summary>Most elements of a page are of a few names, which need not be looked up.</summary>
    private static bool IsPassedOver(string name) =>
        name is not ("div" or "a" or "span" or "p" or "li" or "ul" or "strong" or "em" or "b" or "i" or "section" or "article")
        && (Tags.Furniture.Contains(name) || Tags.Embeds.Contains(name) || name is "noscript" or "svg" or "math" or "canvas" or "rt" or "rp");
}
