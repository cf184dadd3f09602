namespace ExportKit.Checking.Epub;

/// <summary>Rules for EPUBs that we do not check ourselves, each with the reason: reported as unchecked unless a validator checks them.</summary>
internal static class OthersRules
{
    private const string NeedsEpubCheck = "only epubcheck checks it";
    private const string NeedsBrowser = "only Ace checks it, in a browser";
    private const string NeedsPerson = "it needs a person";

    /// <summary>The rule that stands for all that the schemas of EPUB 3.3 ask for.</summary>
    public const string Schemas = "schemas";

    /// <summary>What <see cref="Schemas"/> asks for.</summary>
    public const string SchemasTitle = "Documents keep to the whole of the schemas of EPUB 3.3";

    /// <summary>The rules of Ace that need a browser.</summary>
    public static readonly (string Id, string Title)[] OfAce =
    [
        ("color-contrast", "Text stands out from its ground"),
        ("link-in-text-block", "Links in a text are told from it by more than colour"),
        ("scrollable-region-focusable", "Parts that scroll can be reached by keyboard"),
        ("aria-allowed-role", "Elements have roles that they may have"),
        ("aria-allowed-attr", "Elements have the ARIA attributes of their role alone"),
        ("aria-required-attr", "Elements have the ARIA attributes that their role needs"),
        ("aria-required-children", "Roles hold the roles that they must"),
        ("aria-required-parent", "Roles stand in the roles that they must"),
        ("presentation-role-conflict", "What is presentational has no other role"),
        ("target-size", "Links are large enough to touch"),
        ("td-has-header", "Cells of large tables have headers"),
        ("nested-interactive", "Controls do not hold controls"),
        ("button-name", "Buttons have words"),
        ("label", "Fields have labels"),
    ];

    /// <summary>The rules of epubcheck that need its parsers.</summary>
    public static readonly (string Id, string Title)[] OfEpubCheck =
    [
        (Schemas, SchemasTitle),
        ("CSS-008", "Style sheets can be parsed"),
        ("MED-005", "Sound in step with the text is of a standard type"),
        ("MED-015", "Sound in step with the text is in the order of reading"),
        ("MED-016", "The lengths of sound in step with the text add up"),
        ("HTM-046", "Documents of a fixed layout say their size"),
        ("OPF-007", "Reserved prefixes keep their meaning"),
        ("OPF-087", "Values of epub:type stand where they may"),
    ];

    private static readonly (string Id, string Title)[] OfPersons =
    [
        ("alt-is-true", "Alternative texts say what the pictures say"),
        ("order-makes-sense", "The order of reading makes sense"),
        ("headings-tell", "Headings tell what follows"),
        ("language-is-true", "Texts are in the language that they say"),
    ];

    /// <summary>Names them all in a report.</summary>
    public static void AddTo(CheckReportBuilder report)
    {
        foreach (var (id, title) in OfEpubCheck)
        {
            report.AddUnchecked(id, title, NeedsEpubCheck);
        }

        foreach (var (id, title) in OfAce)
        {
            report.AddUnchecked(id, title, NeedsBrowser);
        }

        foreach (var (id, title) in OfPersons)
        {
            report.AddUnchecked(id, title, NeedsPerson);
        }
    }
}
