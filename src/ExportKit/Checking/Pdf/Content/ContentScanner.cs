using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;

namespace ExportKit.Checking.Pdf.Content;

/// <summary>Runs through the content streams of pages, with the forms that they draw, and tells a visitor what is shown.</summary>
/// <param name="file">The file.</param>
/// <param name="fonts">The file's fonts.</param>
/// <param name="visitor">Who is told.</param>
internal sealed partial class ContentScanner(CosFile file, FontTable fonts, IContentVisitor visitor)
{
    private const int MaxFormDepth = 28;
    private const int MaxSequences = 512;

    // Forms that draw forms can make a small file as long as one wishes.
    private const long MaxOperators = 60_000_000;

    private readonly List<CosStream> _forms = [];
    private long _operators;

    /// <summary>Whether there was more than is read.</summary>
    public bool IsPastLimit { get; private set; }

    /// <summary>Runs through a page.</summary>
    /// <param name="page">The page.</param>
    public void Scan(PdfPage page)
    {
        var owner = new StreamOwner(page.Number, file.Whole(page.Dictionary, "StructParents"), page);
        Run(Bytes(file.Items(page.Dictionary, "Contents")), page.Resources, owner, new GraphicsState(), null);
    }

    /// <summary>Runs through the appearance of an annotation.</summary>
    /// <param name="appearance">The form that it is.</param>
    /// <param name="number">The number of its object.</param>
    /// <param name="page">The page that it stands on.</param>
    public void ScanAppearance(CosStream appearance, int number, PdfPage page)
    {
        var owner = new StreamOwner(number, file.Whole(appearance.Dictionary, "StructParents"), page);
        var resources = file.Dictionary(appearance.Dictionary, "Resources") ?? page.Resources;
        Run(appearance.Data ?? [], resources, owner, new GraphicsState(), null);
    }

    /// <summary>The streams of a page are one, and a token never crosses from one to the next (7.8.2).</summary>
    private byte[] Bytes(IReadOnlyList<CosValue> streams)
    {
        if (streams.Count == 1)
        {
            return (file.Resolve(streams[0]) as CosStream)?.Data ?? [];
        }

        var all = new MemoryStream();
        foreach (var item in streams)
        {
            if (file.Resolve(item) is CosStream { Data: { } data })
            {
                all.Write(data);
                all.WriteByte((byte)'\n');
            }
        }

        return all.ToArray();
    }

    private void Run(byte[] bytes, CosDictionary resources, StreamOwner owner, GraphicsState state, MarkedSequence? around)
    {
        var run = new StreamRun(this, resources, owner, state, around);
        var lexer = new ContentLexer(bytes);
        var operands = new List<CosValue>();
        while (lexer.Next() is { } value && !IsPastLimit)
        {
            if (value is not CosOperator operation)
            {
                operands.Add(value);
                continue;
            }

            IsPastLimit = ++_operators > MaxOperators;
            run.Execute(operation.Value, operands);
            if (operation.Value == "ID")
            {
                lexer.SkipInlineImage();
            }

            operands.Clear();
        }

        run.CloseAll();
    }

    private CosFile File => file;

    private void TellPainted(string what, StreamRun run) => visitor.Paint(what, run.Sequence, run.Owner);

    private void Tell(ShownText text, StreamRun run) => visitor.Show(text, run.Sequence, run.Owner);

    private void TellOpen(MarkedSequence sequence) => visitor.Open(sequence);

    private void TellClose(MarkedSequence sequence) => visitor.Close(sequence);

    private PdfFont? Font(CosDictionary resources, string name) =>
        file.Dictionary(resources, "Font")?.Raw(name) is { } font ? FontOf(font) : null;

    private PdfFont? FontOf(CosValue font) => fonts.Get(font);

    private CosDictionary Properties(CosValue operand, CosDictionary resources) => operand switch
    {
        CosDictionary direct => direct,
        CosName name when file.Dictionary(resources, "Properties") is { } list && file.Dictionary(list, name.Value) is { } named => named,
        _ => CosDictionary.Empty,
    };

    private void Draw(string name, CosDictionary resources, StreamRun from)
    {
        var objects = file.Dictionary(resources, "XObject") ?? CosDictionary.Empty;
        if (file.Get(objects, name) is not CosStream stream)
        {
            return;
        }

        if (file.Name(stream.Dictionary, "Subtype") != "Form")
        {
            visitor.Paint("a picture", from.Sequence, from.Owner);
            return;
        }

        if (_forms.Count >= MaxFormDepth || _forms.Contains(stream))
        {
            return;
        }

        var number = CosFile.Reference(objects, name) ?? 0;
        visitor.Form(number, stream.Dictionary, from.Owner);
        _forms.Add(stream);
        var owner = new StreamOwner(number, file.Whole(stream.Dictionary, "StructParents"), from.Owner.Page);
        var state = from.State with { Transform = FormMatrix(stream.Dictionary).Then(from.State.Transform) };
        Run(stream.Data ?? [], file.Dictionary(stream.Dictionary, "Resources") ?? resources, owner, state, from.Sequence);
        _forms.RemoveAt(_forms.Count - 1);
    }

    private Matrix FormMatrix(CosDictionary form) =>
        file.Get(form, "Matrix") is CosArray { Items.Count: 6 } array ? StreamRun.MatrixOf(array.Items) : Matrix.Identity;
}
