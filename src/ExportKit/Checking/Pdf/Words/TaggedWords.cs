using System.Text;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>Walks the structure tree in reading order, without recursion, and makes a block of words wherever one ends.</summary>
internal sealed class TaggedWords
{
    private readonly CosFile _file;
    private readonly SequenceTexts _texts;
    private readonly Dictionary<int, int> _pages;
    private readonly List<PdfWordBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private SequenceText? _last;
    private int _lastPage;
    private int _page;
    private string _role = "";

    private TaggedWords(CosFile file, SequenceTexts texts, Dictionary<int, int> pages)
    {
        _file = file;
        _texts = texts;
        _pages = pages;
    }

    /// <summary>The words of a tree.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tree">Its structure tree.</param>
    /// <param name="texts">The texts of its content.</param>
    /// <param name="pages">The pages, from 1, by the numbers of their objects.</param>
    public static List<PdfWordBlock> Read(CosFile file, TagTree tree, SequenceTexts texts, Dictionary<int, int> pages)
    {
        var words = new TaggedWords(file, texts, pages);
        words.Walk(tree);
        return words._blocks;
    }

    private void Walk(TagTree tree)
    {
        var rest = new Stack<Step>();
        Push(tree.Top.Select(top => (TagKid)new ElementKid(top)), "", rest);
        while (rest.TryPop(out var step))
        {
            switch (step.Kid)
            {
                case ContentKid content:
                    Add(content, step.Role);
                    break;
                case ElementKid { Element: var element }:
                    Enter(element, step.Role, rest);
                    break;
                case null:
                    EndBlock();
                    break;
            }
        }

        EndBlock();
    }

    private void Enter(TagElement element, string around, Stack<Step> rest)
    {
        var isBlock = !StandardTypes.IsInline(element.Role) && !IsInlinePlaced(element) && element.Role != "NonStruct";
        var role = isBlock ? element.Role ?? element.Type : around;
        if (isBlock)
        {
            EndBlock();
        }

        if (Replacement(element) is { } text)
        {
            AddReplacement(element, text, role, isBlock);
        }
        else
        {
            if (isBlock)
            {
                rest.Push(new Step(null, ""));
            }

            Push(element.Kids, role, rest);
        }
    }

    private static void Push(IEnumerable<TagKid> kids, string role, Stack<Step> rest)
    {
        foreach (var kid in kids.Reverse())
        {
            rest.Push(new Step(kid, role));
        }
    }

    private static bool IsPicture(TagElement element) => element.Role is "Figure" or "Formula";

    private string? Replacement(TagElement element) =>
        _file.Text(element.Dictionary, "ActualText") ?? (IsPicture(element) ? _file.Text(element.Dictionary, "Alt") : null);

    private void AddReplacement(TagElement element, string text, string role, bool isBlock)
    {
        var page = Page(element);
        if (isBlock && IsPicture(element))
        {
            AddBlock(new PdfWordBlock(page, role, text, true));
            return;
        }

        StartBlock(page, role);
        _text.Append(text);
        if (isBlock)
        {
            EndBlock();
        }
    }

    private void Add(ContentKid content, string role)
    {
        if (_texts.Find(content.Owner, content.Mcid) is not { } sequence)
        {
            return;
        }

        var page = content.Page is { } number ? _pages.GetValueOrDefault(number) : 0;
        StartBlock(page, role);

        // A paragraph may be a sequence for each line: then only the places tell that a word ends there.
        if (_last is not null && (page != _lastPage || _last.IsApartFrom(sequence)))
        {
            _text.Append(' ');
        }

        _text.Append(sequence.Text);
        (_last, _lastPage) = (sequence, page);
    }

    private int Page(TagElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (CosFile.Reference(around.Dictionary, "Pg") is { } number)
            {
                return _pages.GetValueOrDefault(number);
            }
        }

        return element.Kids.OfType<ContentKid>().Select(kid => kid.Page is { } page ? _pages.GetValueOrDefault(page) : 0).FirstOrDefault();
    }

    private bool IsInlinePlaced(TagElement element)
    {
        foreach (var item in _file.Items(element.Dictionary, "A"))
        {
            if (_file.AsDictionary(item) is { } attributes && _file.Name(attributes, "O") == "Layout"
                && _file.Name(attributes, "Placement") is { } placement)
            {
                return placement == "Inline";
            }
        }

        return false;
    }

    private void StartBlock(int page, string role)
    {
        if (_text.Length == 0)
        {
            (_page, _role) = (page, role);
        }
    }

    private void EndBlock()
    {
        _last = null;
        if (_text.Length > 0)
        {
            AddBlock(new PdfWordBlock(_page, _role, _text.ToString(), false));
            _text.Clear();
        }
    }

    private void AddBlock(PdfWordBlock block)
    {
        var text = PdfWords.Squeeze(block.Text);
        if (text.Length > 0)
        {
            _blocks.Add(block with { Text = text });
        }
    }

    /// <summary>A kid that is still to be walked; null where a block ends.</summary>
    private sealed record Step(TagKid? Kid, string Role);
}
