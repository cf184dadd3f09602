namespace ExportKit.Checking.Advising;

internal static partial class RuleAdvice
{
    private static RuleGroup[] EpubGroups =>
    [
        new(
            "The archive",
            "Pack the book again with a program for EPUBs: mimetype first and not compressed, plain names without spaces.",
            ["PKG-*", "zip-*", "OPF-060", "RSC-004"]),
        new(
            "The package document",
            "Mend the package document (.opf): identifier, title, language, date, and properties of the vocabularies that EPUB 3.3 names.",
            ["RSC-002", "RSC-003", "OPF-001", "OPF-002", "OPF-027", "OPF-028", "OPF-030", "OPF-048", "OPF-053", "OPF-085", "OPF-092", "epub-lang", "epub-title"]),
        new(
            "Documents and style sheets",
            "Mend the markup in the file and line that are named: XHTML is XML, so that each element is closed and each attribute quoted.",
            ["RSC-005", "RSC-016", "RSC-028", "HTM-004", "HTM-061", "CSS-*", "document-title"]),
        new(
            "Files and the manifest",
            "Bring the manifest and the files into line: each file is there, listed once, and of the type that is said.",
            [
                "RSC-001", "RSC-008", "RSC-032", "OPF-003", "OPF-014", "OPF-015", "OPF-018", "OPF-029", "OPF-040", "OPF-045", "OPF-074", "OPF-091", "OPF-099", "PKG-021", "PKG-022",
            ]),
        new(
            "Order and navigation",
            "Let the spine name each chapter once in the order of reading, and the contents lead to each of them in that order.",
            ["OPF-033", "OPF-034", "OPF-043", "OPF-049", "OPF-096", "NCX-001", "NAV-*", "contents-reach-every-chapter", "landmarks", "epub-toc-order"]),
        new(
            "Links",
            "Give the link words that say where it leads, and a place that is in the book or an address of the web.",
            ["RSC-007", "RSC-010", "RSC-011", "RSC-012", "RSC-020", "RSC-026", "RSC-030", "RSC-033", "ACC-004", "HTM-025", "link-name"]),
        new(
            "What acts or loads",
            "Put what is needed into the book, and leave out what acts by itself: a reader on a train, a screen reader and an archive get nothing from elsewhere.",
            ["RSC-006", "RSC-031", "no-scripts", "no-event-handlers", "no-remote-resources", "no-forms"]),
        new(
            "Language",
            "Name the language on the html element (lang and xml:lang alike), and on passages in another one.",
            ["html-has-lang", "html-lang-valid", "valid-lang", "html-xml-lang-mismatch"]),
        new(
            "Pictures, films and formulas",
            "Say in words what is shown: alt on pictures, captions for films, alttext on formulas; alt=\"\" for decoration alone.",
            ["image-alt", "alt-says-something", "image-redundant-alt", "svg-img-alt", "object-alt", "role-img-alt", "video-caption", "math-text"]),
        new(
            "Headings, lists and tables",
            "Use the elements for what they are: headings without gaps, li in lists, th with a scope in tables.",
            [
                "heading-order", "empty-heading", "table-headers", "empty-table-header", "td-headers-attr", "scope-attr-valid", "table-duplicate-name",
                "list", "listitem", "definition-list", "dlitem",
            ]),
        new(
            "Roles, labels and the keyboard",
            "Use roles and labels as ARIA has them, or none: plain HTML says most by itself. Let nothing move, reload or catch the keyboard.",
            [
                "duplicate-id-aria", "aria-*", "frame-title", "tabindex", "marquee", "blink", "meta-refresh", "meta-viewport", "landmark-*", "epub-type-has-matching-role",
            ]),
        new(
            "Page numbers",
            "Give each page break a label and a place in the page list, and name the printed book whose pages they are.",
            ["pagebreak-label", "epub-pagelist-broken", "epub-pagelist-missing-pagebreak", "epub-pagesource"]),
        new(
            "Metadata of accessibility",
            "State in the package what the book needs and offers: accessMode, accessModeSufficient, accessibilityFeature, accessibilityHazard, accessibilitySummary, in the words of the schema.org vocabulary.",
            ["metadata-*", "certifier"]),
        new(
            "Claims that must be true",
            "Make the claim true, or take it out of the package: readers choose books by it.",
            ["claim-*", "metadata-accessibilityFeature-printPageNumbers-nopagelist"]),
    ];

    private static RuleGroup[] TextGroups =>
    [
        new("Encoding", "Save the text as UTF-8, with line ends of one kind.", ["text-encoding", "text-misread", "text-replaced", "text-line-ends"]),
        new(
            "What nobody can say",
            "Take it out, or put words in its place; of a picture say what it shows.",
            ["text-words", "text-controls", "text-invisible", "text-pictures-described", "text-image-names"]),
        new(
            "What is hard to listen to",
            "Put words in place of what is drawn with signs or set in columns, and addresses on lines of their own.",
            ["text-markup", "text-tabs", "text-symbols", "text-drawing", "text-columns", "text-long-words", "text-addresses"]),
    ];
}
