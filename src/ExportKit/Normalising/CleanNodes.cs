using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Cleans every text of an article, and brings what becomes of it back into the shape that the model promises:
/// an abbreviation has an expansion, a formula has words, a label is never blank, no link stands within a link.</summary>
internal sealed class CleanNodes : ArticleRewriter
{
    /// <summary>Stands for a label that is blank, since a reference must show something.</summary>
    private const string NoLabel = "*";

    private bool _withinLink;

    public override Article Rewrite(Article article)
    {
        var metadata = article.Metadata;
        return base.Rewrite(article with
        {
            Metadata = metadata with
            {
                Section = CleanText.Clean(metadata.Section),
                Authors = [.. metadata.Authors.Select(CleanText.Clean).OfType<string>()],
                Publisher = CleanText.Clean(metadata.Publisher),
                Address = CleanText.Address(metadata.Address),
                Series = [.. metadata.Series.Select(series => series with { Name = CleanText.Clean(series.Name) ?? "" }).Where(series => series.Name.Length > 0)],
                Rights = CleanText.Clean(metadata.Rights),
                Published = Date(metadata.Published),
                Modified = Date(metadata.Modified),
            },
        });
    }

    protected override IEnumerable<Block> Block(Block block)
    {
        // A break may go later; no link may count on it.
        block = block.Id is null ? block : block with { Id = block is SectionBreak ? null : CleanText.Address(block.Id) };
        return block switch
        {
            CodeBlock code => [code with { Text = CleanText.Lines(code.Text), CodeLanguage = CleanText.Clean(code.CodeLanguage) }],
            FormulaBlock formula => Inline(formula.Formula).Select(inline => OnItsOwnLine(formula, inline)),
            Figure figure => base.Block(figure with { Credit = CleanText.Clean(figure.Credit) }),
            Embed embed => base.Block(embed with { Title = CleanText.Clean(embed.Title) ?? "", Address = CleanText.Address(embed.Address) }),
            Quotation quotation => base.Block(quotation with { Cite = CleanText.Address(quotation.Cite) }),
            Note note => base.Block(note with { Label = CleanText.Clean(note.Label) ?? NoLabel }),
            Table table => base.Block(table with { Summary = CleanText.Clean(table.Summary) }),
            _ => base.Block(block),
        };
    }

    protected override TableCell Cell(TableCell cell) => base.Cell(cell) with { ShortForm = CleanText.Clean(cell.ShortForm) };

    /// <inheritdoc/>
    private protected override bool Stays(Inline inline) =>
        inline is LineBreak || inline is TextRun { Text: { Length: > 0 } text } && ReferenceEquals(CleanText.Strip(text), text);

    protected override IEnumerable<Inline> Inline(Inline inline) => inline switch
    {
        TextRun run => CleanText.Strip(run.Text) is { Length: > 0 } text ? [ReferenceEquals(text, run.Text) ? run : new TextRun(text)] : [],
        Ruby ruby => Cleaned(ruby),
        Formula formula => Cleaned(formula),
        Abbreviation abbreviation => Cleaned(abbreviation),
        Link link => Cleaned(link),
        InlineQuote quote => base.Inline(quote with { Cite = CleanText.Address(quote.Cite) }),
        NoteReference reference => [Cleaned(reference)],
        _ => base.Inline(inline),
    };

    protected override Picture Picture(Picture picture) => picture with
    {
        Address = CleanText.Address(picture.Address) ?? "",
        LinkAddress = _withinLink ? null : CleanText.Address(picture.LinkAddress),
        Alt = picture.Alt is { } alt && CleanText.Clean(alt.Text) is { } text ? alt with { Text = text } : null,
        LongDescription = CleanText.Clean(picture.LongDescription),
        Texts = picture.Texts with
        {
            LabelledBy = CleanText.Clean(picture.Texts.LabelledBy),
            Label = CleanText.Clean(picture.Texts.Label),
            Alt = picture.Texts.Alt is { } given ? CleanText.Clean(given) ?? "" : null,
            Title = CleanText.Clean(picture.Texts.Title),
            Description = CleanText.Clean(picture.Texts.Description),
        },
    };

    private static ArticleDate? Date(ArticleDate? date) => date is null ? null : date with { ZoneName = CleanText.Clean(date.ZoneName) };

    private IEnumerable<Inline> Cleaned(Link link)
    {
        if (_withinLink)
        {
            return Inlines(link.Content);
        }

        var address = CleanText.Address(link.Address) ?? "";
        _withinLink = LinkAddress.MayLead(address);
        var content = Inlines(link.Content);
        _withinLink = false;
        return [link with { Content = content, Address = address, Title = CleanText.Clean(link.Title) }];
    }

    private Inline Cleaned(NoteReference reference)
    {
        var label = CleanText.Clean(reference.Label) ?? NoLabel;
        return _withinLink
            ? new Superscript([new TextRun(label)])
            : reference with { Label = label, NoteId = CleanText.Address(reference.NoteId) ?? "", Id = CleanText.Address(reference.Id) };
    }

    private static Ruby[] Cleaned(Ruby ruby)
    {
        var segments = from segment in ruby.Segments
            let clean = new RubySegment(CleanText.Clean(segment.Base) ?? "", CleanText.Clean(segment.Reading) ?? "")
            where clean.Base.Length > 0 || clean.Reading.Length > 0
            select clean;
        return segments.ToArray() is { Length: > 0 } kept ? [new Ruby([.. kept])] : [];
    }

    /// <summary>A formula without words takes its characters, then what its picture says; else it is its picture, or nothing.</summary>
    private IEnumerable<Inline> Cleaned(Formula formula)
    {
        var picture = formula.Picture is null ? null : Picture(formula.Picture);
        var linear = CleanText.Clean(formula.Linear);
        var spoken = CleanText.Clean(formula.Spoken) ?? linear ?? (picture?.Texts.Alt is { Length: > 0 } alt ? alt : null);
        if (spoken is not null)
        {
            return [formula with
            {
                Spoken = spoken,
                Linear = linear ?? "",
                MathMl = formula.MathMl is null ? null : CleanText.Strip(formula.MathMl, keepLines: true),
                Picture = picture,
            }];
        }

        return picture is null ? [] : [new InlineImage(picture)];
    }

    /// <summary>An expansion that is blank, or that only repeats the short form, expands nothing.</summary>
    private IEnumerable<Inline> Cleaned(Abbreviation abbreviation)
    {
        var content = Inlines(abbreviation.Content);
        return CleanText.Clean(abbreviation.Expansion) is { } expansion && !TellingText.SaysTheSame(expansion, InlineText.Of(content))
            ? [new Abbreviation(content, expansion)]
            : content;
    }

    private static Block OnItsOwnLine(FormulaBlock block, Inline inline) => inline switch
    {
        Formula formula => block with { Formula = formula },
        InlineImage image => new Figure(image.Picture) { Id = block.Id, Place = block.Place, Language = block.Language, Direction = block.Direction },
        _ => throw new InvalidOperationException($"A formula became {inline.GetType().Name}."),
    };
}
