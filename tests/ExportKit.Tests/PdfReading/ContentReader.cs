namespace ExportKit.Tests.PdfReading;

/// <summary>Reads a page's content streams to a tree of marked content.</summary>
internal sealed class ContentReader
{
    private static readonly HashSet<string> PaintingOperators = new(StringComparer.Ordinal)
    {
        "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh",
    };

    private readonly PdfFile _file;
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<MarkedContent> _open = new();
    private readonly Stack<PdfFont?> _savedFonts = new();
    private readonly MarkedContent _root;
    private PdfFont? _font;

    private ContentReader(PdfFile file, int page)
    {
        _file = file;
        _root = new MarkedContent("Page", PdfDictionary.Empty, page);
        _open.Push(_root);
    }

    /// <summary>Reads a page; the root stands for the page and is no marked content itself.</summary>
    public static MarkedContent Read(PdfFile file, PdfPage page)
    {
        var reader = new ContentReader(file, page.Number);
        var bytes = new List<byte>();
        foreach (var stream in file.Items(page.Dictionary, "Contents").OfType<PdfStream>())
        {
            // The streams of a page are one, and a token never crosses from one to the next (7.8.2).
            bytes.AddRange(file.Decode(stream));
            bytes.Add((byte)'\n');
        }

        reader.Run(bytes.ToArray(), page.Resources, page.Number);
        return reader._open.Count == 1
            ? reader._root
            : throw new PdfFormatException($"Page {page.Index + 1} leaves marked content \"{reader._open.Peek().Tag}\" open");
    }

    private void Run(byte[] bytes, PdfDictionary resources, int owner)
    {
        var lexer = new PdfLexer(bytes, withReferences: false);
        var operands = new List<PdfValue>();
        while (lexer.Next() is { } value)
        {
            if (value is not PdfKeyword operation)
            {
                operands.Add(value);
                continue;
            }

            Execute(operation.Value, operands, resources, owner);
            if (operation.Value == "ID")
            {
                SkipInlineImage(lexer);
            }

            operands.Clear();
        }
    }

    private void Execute(string operation, List<PdfValue> operands, PdfDictionary resources, int owner)
    {
        switch (operation)
        {
            case "q":
                _savedFonts.Push(_font);
                break;
            case "Q":
                _font = _savedFonts.Count > 0 ? _savedFonts.Pop() : throw new PdfFormatException("Q without q");
                break;
            case "Tf":
                _font = Font(resources, ((PdfName)operands[0]).Value);
                break;
            case "Tj" or "'" or "\"":
                Show(operands[^1]);
                break;
            case "TJ":
                foreach (var part in ((PdfArray)operands[0]).Items.OfType<PdfString>())
                {
                    Show(part);
                }

                break;
            case "BMC":
                Open(((PdfName)operands[0]).Value, PdfDictionary.Empty, owner);
                break;
            case "BDC":
                Open(((PdfName)operands[0]).Value, Properties(operands[1], resources), owner);
                break;
            case "EMC":
                Close();
                break;
            case "Do":
                Draw(((PdfName)operands[0]).Value, resources);
                break;
            case "ID":
                Add(new Painted("BI"));
                break;
            case var _ when PaintingOperators.Contains(operation):
                Add(new Painted(operation));
                break;
        }
    }

    private void Add(ContentItem item) => _open.Peek().Items.Add(item);

    private void Show(PdfValue operand)
    {
        var font = _font ?? throw new PdfFormatException("Text is shown without a font");
        Add(new ShownText(font.Decode(((PdfString)operand).Bytes), font.Name));
    }

    private void Open(string tag, PdfDictionary properties, int owner)
    {
        var content = new MarkedContent(tag, properties, owner);
        Add(content);
        _open.Push(content);
    }

    private void Close()
    {
        if (_open.Count == 1)
        {
            throw new PdfFormatException("EMC without a sequence to end");
        }

        _open.Pop();
    }

    private PdfDictionary Properties(PdfValue operand, PdfDictionary resources) => operand switch
    {
        PdfDictionary direct => direct,
        PdfName name when _file.Dictionary(resources, "Properties") is { } list && _file.Dictionary(list, name.Value) is { } named => named,
        _ => throw new PdfFormatException("A marked-content sequence has no properties where it must"),
    };

    private PdfFont Font(PdfDictionary resources, string name)
    {
        var fonts = _file.Dictionary(resources, "Font") ?? PdfDictionary.Empty;
        var dictionary = _file.Dictionary(fonts, name) ?? throw new PdfFormatException($"The font /{name} is missing");
        return _fonts.TryGetValue(dictionary, out var known) ? known : _fonts[dictionary] = PdfFont.Read(_file, dictionary);
    }

    private void Draw(string name, PdfDictionary resources)
    {
        var objects = _file.Dictionary(resources, "XObject") ?? PdfDictionary.Empty;
        var reference = objects.Entries.GetValueOrDefault(name) ?? throw new PdfFormatException($"The object /{name} is missing");
        var stream = _file.Resolve(reference) as PdfStream ?? throw new PdfFormatException($"The object /{name} is no stream");
        if (_file.Name(stream.Dictionary, "Subtype") != "Form")
        {
            Add(new Painted("Do"));
            return;
        }

        var (font, open) = (_font, _open.Count);
        var own = _file.Dictionary(stream.Dictionary, "Resources") ?? resources;
        Run(_file.Decode(stream), own, ((PdfReference)reference).Number);
        _font = font;
        if (_open.Count != open)
        {
            throw new PdfFormatException($"The form /{name} leaves marked content open");
        }
    }

    /// <summary>Goes behind an inline picture: to the next <c>EI</c> between white space.</summary>
    private static void SkipInlineImage(PdfLexer lexer)
    {
        for (var at = lexer.Position + 1; at + 3 <= lexer.Bytes.Length; at++)
        {
            var ends = at + 3 == lexer.Bytes.Length || PdfLexer.IsSpace(lexer.Bytes[at + 3]);
            if (PdfLexer.IsSpace(lexer.Bytes[at]) && lexer.Bytes[at + 1] == 'E' && lexer.Bytes[at + 2] == 'I' && ends)
            {
                lexer.Position = at + 3;
                return;
            }
        }

        throw new PdfFormatException("An inline picture does not end");
    }
}
