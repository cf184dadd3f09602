using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Cli;

/// <summary>Reads a sidecar: the JSON file beside a page that holds a person's corrections (<c>sidecar.schema.json</c>).</summary>
internal sealed class SidecarReader
{
    /// <summary>What a sidecar may hold.</summary>
    public static readonly string[] Names = ["$schema", "title", "authors", "published", "modified", "publisher", "language", "pictures", "headings", "blocks", "passages", "tables"];

    /// <summary>What may be said of a picture.</summary>
    public static readonly string[] PictureNames = ["picture", "number", "alt", "decoration", "description", "caption", "credit", "remove"];

    /// <summary>What may be said of a heading.</summary>
    public static readonly string[] HeadingNames = ["heading", "number", "level", "text", "paragraph", "remove"];

    /// <summary>What may be said of a block.</summary>
    public static readonly string[] BlockNames = ["block", "number", "level", "language", "remove"];

    /// <summary>What may be said of a passage.</summary>
    public static readonly string[] PassageNames = ["passage", "number", "language"];

    /// <summary>What may be said of a table.</summary>
    public static readonly string[] TableNames = ["table", "number", "headerRows", "headerColumns", "caption", "remove"];

    private const int MostNumber = 100_000;
    private const int MostHeaders = 100;

    private readonly DiagnosticBag _diagnostics;

    private SidecarReader(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a sidecar.</summary>
    /// <param name="bytes">What it holds.</param>
    /// <param name="source">Its name in messages.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>The corrections; null with an error among the diagnostics where it cannot be understood.</returns>
    public static Corrections? Read(ReadOnlySpan<byte> bytes, string source, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var root = SettingsJson.Read(bytes, source, own);
        var faults = new DiagnosticBag();
        foreach (var fault in own.Diagnostics)
        {
            faults.Report(DiagnosticCodes.SidecarBad, fault.Message.Replace("The settings are", "The sidecar is", StringComparison.Ordinal), fault.Place, root is null && fault.Message.Contains("no object", StringComparison.Ordinal) ? "Write { \"pictures\": [ ... ] }; exportkit inspect PAGE --sidecar writes one to begin with" : fault.Hint);
        }

        var corrections = root is null ? null : new SidecarReader(faults).Corrections(root);
        diagnostics.AddRange(faults.ToImmutable());
        return faults.HasAny(Severity.Error) ? null : corrections;
    }

    private JsonFields Fields(SettingsValue value, string what, string[] names) => new(value, what, names, DiagnosticCodes.SidecarBad, _diagnostics);

    private Corrections Corrections(SettingsValue root)
    {
        var fields = Fields(root, "an article", Names);
        return new Corrections
        {
            Title = Stated(fields, "title", fields.Text("title")),
            Authors = Authors(fields) is { IsEmpty: false } authors ? new(authors, fields.PlaceOf("authors")) : null,
            Published = Stated(fields, "published", fields.Understood("published", OptionValues.Date)),
            Modified = Stated(fields, "modified", fields.Understood("modified", OptionValues.Date)),
            Publisher = Stated(fields, "publisher", fields.Text("publisher")),
            Language = Stated(fields, "language", fields.Understood("language", OptionValues.LanguageTag)),
            Pictures = [.. fields.List("pictures").Select(Picture).OfType<PictureCorrection>()],
            Headings = [.. fields.List("headings").Select(Heading).OfType<HeadingCorrection>()],
            Blocks = [.. fields.List("blocks").Select(Block).OfType<BlockCorrection>()],
            Passages = [.. fields.List("passages").Select(Passage).OfType<PassageCorrection>()],
            Tables = [.. fields.List("tables").Select(Table).OfType<TableCorrection>()],
        };
    }

    private static Stated<T>? Stated<T>(JsonFields fields, string name, T? value)
        where T : class => value is null ? null : new(value, fields.PlaceOf(name));

    private static ImmutableArray<string> Authors(JsonFields fields)
    {
        var authors = ImmutableArray.CreateBuilder<string>();
        foreach (var item in fields.List("authors"))
        {
            if (item.Kind == SettingsKind.Text && item.Text.Trim() is { Length: > 0 } name)
            {
                authors.Add(name);
            }
            else
            {
                fields.Refuse(item.Place, "Each of the authors must be a name in quotation marks");
            }
        }

        return authors.ToImmutable();
    }

    private CorrectionTarget? Target(JsonFields fields, string name, bool isNeeded = true)
    {
        var text = fields.Text(name);
        var number = fields.Number("number", 1, MostNumber);
        if (text is not null || !isNeeded && number is not null)
        {
            return new CorrectionTarget(text ?? "", number, fields.Place);
        }

        if (!_diagnostics.Diagnostics.Any(fault => fault.Place == fields.PlaceOf(name)))
        {
            fields.Refuse(fields.Place, $"It is not said which {name} is meant", isNeeded ? $"Add \"{name}\": \"...\"" : $"Add \"{name}\": \"...\" with its caption, or \"number\": 1");
        }

        return null;
    }

    /// <summary>A picture; null where nothing is said of it yet.</summary>
    private PictureCorrection? Picture(SettingsValue value)
    {
        var fields = Fields(value, "a picture", PictureNames);
        var target = Target(fields, "picture");
        var alt = fields.Text("alt", hint: "A picture that says nothing is \"decoration\": true");
        var isDecoration = fields.Flag("decoration");
        if (alt is not null && isDecoration)
        {
            fields.Refuse(fields.PlaceOf("decoration"), "A picture with a text is no decoration", "Leave one of \"alt\" and \"decoration\" out");
        }

        var correction = new PictureCorrection(target ?? new("", null, fields.Place))
        {
            Alt = alt, IsDecoration = isDecoration, Description = fields.Text("description"), Caption = fields.Text("caption", true), Credit = fields.Text("credit", true), IsRemoved = fields.Flag("remove"),
        };
        return target is null || correction == new PictureCorrection(target) ? null : correction;
    }

    private HeadingCorrection? Heading(SettingsValue value)
    {
        var fields = Fields(value, "a heading", HeadingNames);
        var target = Target(fields, "heading");
        var correction = new HeadingCorrection(target ?? new("", null, fields.Place))
        {
            Level = fields.Number("level", 2, 6), Text = fields.Text("text", hint: "A heading that is to go is \"remove\": true"), IsParagraph = fields.Flag("paragraph"), IsRemoved = fields.Flag("remove"),
        };
        if (correction is { IsParagraph: true, Level: not null })
        {
            fields.Refuse(fields.PlaceOf("paragraph"), "A paragraph has no level", "Leave one of \"level\" and \"paragraph\" out");
        }

        return target is null || correction == new HeadingCorrection(target) ? null : correction;
    }

    private BlockCorrection? Block(SettingsValue value)
    {
        var fields = Fields(value, "a block", BlockNames);
        var target = Target(fields, "block");
        var correction = new BlockCorrection(target ?? new("", null, fields.Place))
        {
            Level = fields.Number("level", 2, 6), Language = fields.Understood("language", OptionValues.LanguageTag), IsRemoved = fields.Flag("remove"),
        };
        return target is null || correction == new BlockCorrection(target) ? null : correction;
    }

    private PassageCorrection? Passage(SettingsValue value)
    {
        var fields = Fields(value, "a passage", PassageNames);
        var target = Target(fields, "passage");
        var language = fields.Understood("language", OptionValues.LanguageTag);
        return target is null || language is null ? null : new PassageCorrection(target, language);
    }

    private TableCorrection? Table(SettingsValue value)
    {
        var fields = Fields(value, "a table", TableNames);
        var target = Target(fields, "table", isNeeded: false);
        var correction = new TableCorrection(target ?? new("", null, fields.Place))
        {
            HeaderRows = fields.Number("headerRows", 0, MostHeaders), HeaderColumns = fields.Number("headerColumns", 0, MostHeaders), Caption = fields.Text("caption", true), IsRemoved = fields.Flag("remove"),
        };
        return target is null || correction == new TableCorrection(target) ? null : correction;
    }
}
