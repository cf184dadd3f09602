namespace ExportKit.Diagnostics;

/// <summary>Every code that ExportKit reports. A code is never reused for something else.</summary>
internal static partial class DiagnosticCodes
{
    // Inputs and outputs.

    /// <summary>The input does not exist or cannot be read.</summary>
    public static readonly DiagnosticCode InputUnreadable = new("EK0001", "input-unreadable", Severity.Error);

    /// <summary>The input has no bytes, or white space alone.</summary>
    public static readonly DiagnosticCode InputEmpty = new("EK0002", "input-empty", Severity.Error);

    /// <summary>The input is not text: a picture, an archive, a program.</summary>
    public static readonly DiagnosticCode InputBinary = new("EK0003", "input-binary", Severity.Error);

    /// <summary>The output cannot be written: a read-only or full place, a folder of that name.</summary>
    public static readonly DiagnosticCode OutputUnwritable = new("EK0004", "output-unwritable", Severity.Error);

    /// <summary>Two inputs would be written to one output.</summary>
    public static readonly DiagnosticCode OutputClash = new("EK0005", "output-clash", Severity.Error);

    /// <summary>A document was not written, since an accessibility error stands under <c>--strict</c>.</summary>
    public static readonly DiagnosticCode StrictRefused = new("EK0006", "strict-refused", Severity.Accessibility);

    /// <summary>An input, a depth, a count or the time is past its limit.</summary>
    public static readonly DiagnosticCode LimitExceeded = new("EK0007", "limit-exceeded", Severity.Error);

    /// <summary>A fault of the program; the input may be sound.</summary>
    public static readonly DiagnosticCode InternalFault = new("EK0008", "internal-fault", Severity.Error);

    /// <summary>A book was not written, since one of its articles could not be read.</summary>
    public static readonly DiagnosticCode BookIncomplete = new("EK0009", "book-incomplete", Severity.Error);

    /// <summary>Options contradict each other; nothing was done.</summary>
    public static readonly DiagnosticCode OptionsContradict = new("EK0020", "options-contradict", Severity.Error);

    // Reading.

    /// <summary>No article was found in the page.</summary>
    public static readonly DiagnosticCode NoArticle = new("EK1001", "no-article", Severity.Error);

    /// <summary>The bytes are not what the declared encoding allows; some characters were replaced.</summary>
    public static readonly DiagnosticCode BrokenEncoding = new("EK1002", "broken-encoding", Severity.Warning);

    /// <summary>The page declares an encoding that its bytes contradict; another was used.</summary>
    public static readonly DiagnosticCode EncodingMismatch = new("EK1003", "encoding-mismatch", Severity.Info);

    /// <summary>The page has no headline to be found; its title or first words serve.</summary>
    public static readonly DiagnosticCode HeadlineInferred = new("EK1004", "headline-inferred", Severity.Warning);

    /// <summary>A date on the page could not be understood.</summary>
    public static readonly DiagnosticCode DateNotUnderstood = new("EK1005", "date-not-understood", Severity.Info);

    /// <summary>Structured data in the page (JSON-LD) is damaged and was passed over.</summary>
    public static readonly DiagnosticCode StructuredDataDamaged = new("EK1006", "structured-data-damaged", Severity.Info);

    /// <summary>Part of the page nests too deeply and was flattened.</summary>
    public static readonly DiagnosticCode NestingFlattened = new("EK1007", "nesting-flattened", Severity.Warning);

    /// <summary>Something on the page could not be expressed and is kept as a titled link or its text.</summary>
    public static readonly DiagnosticCode ContentReduced = new("EK1008", "content-reduced", Severity.Info);

    /// <summary>A relative address has no base to be made absolute with.</summary>
    public static readonly DiagnosticCode RelativeAddress = new("EK1009", "relative-address", Severity.Warning);

    /// <summary>The input marks no structure (copied text); it was inferred.</summary>
    public static readonly DiagnosticCode StructureInferred = new("EK1010", "structure-inferred", Severity.Warning);

    /// <summary>The story goes on on a page that was not given.</summary>
    public static readonly DiagnosticCode StoryContinues = new("EK1011", "story-continues", Severity.Warning);

    /// <summary>Several pages were joined into one story.</summary>
    public static readonly DiagnosticCode StoryJoined = new("EK1012", "story-joined", Severity.Info);

    /// <summary>Characters that no document may hold (controls, halves of characters, noncharacters, overrides of direction) were left out.</summary>
    public static readonly DiagnosticCode CharactersLeftOut = new("EK1013", "characters-left-out", Severity.Info);

    // Pictures.

    /// <summary>No text was found anywhere for a picture that is content.</summary>
    public static readonly DiagnosticCode ImageWithoutText = new("EK2001", "image-without-text", Severity.Accessibility);

    /// <summary>The alternative text says nothing (a file name, "image", ...); another source serves.</summary>
    public static readonly DiagnosticCode AltSaysNothing = new("EK2002", "alt-says-nothing", Severity.Warning);

    /// <summary>The caption serves as alternative text.</summary>
    public static readonly DiagnosticCode AltFromCaption = new("EK2003", "alt-from-caption", Severity.Warning);

    /// <summary>The picture cannot be had: missing, or unreachable.</summary>
    public static readonly DiagnosticCode ImageMissing = new("EK2004", "image-missing", Severity.Warning);

    /// <summary>The picture's bytes are damaged or cut short.</summary>
    public static readonly DiagnosticCode ImageDamaged = new("EK2005", "image-damaged", Severity.Warning);

    /// <summary>The picture is of a kind that the output cannot hold.</summary>
    public static readonly DiagnosticCode ImageUnsupported = new("EK2006", "image-unsupported", Severity.Warning);

    /// <summary>The picture is not what its name or declared type says; its bytes were trusted.</summary>
    public static readonly DiagnosticCode ImageMislabelled = new("EK2007", "image-mislabelled", Severity.Info);

    // Structure.

    /// <summary>Heading levels were changed so that none is skipped.</summary>
    public static readonly DiagnosticCode HeadingLevelsRepaired = new("EK3001", "heading-levels-repaired", Severity.Info);

    /// <summary>A heading without words was left out.</summary>
    public static readonly DiagnosticCode EmptyHeading = new("EK3002", "empty-heading", Severity.Info);

    /// <summary>A bold line that stood as a subhead became a heading.</summary>
    public static readonly DiagnosticCode HeadingInferred = new("EK3003", "heading-inferred", Severity.Info);

    /// <summary>Header cells of a table were inferred.</summary>
    public static readonly DiagnosticCode TableHeadersInferred = new("EK3004", "table-headers-inferred", Severity.Info);

    /// <summary>A table of data has no header cells, and none could be inferred.</summary>
    public static readonly DiagnosticCode TableWithoutHeaders = new("EK3005", "table-without-headers", Severity.Warning);

    /// <summary>Rows of a table did not fill its grid, or cells overlapped; it was repaired.</summary>
    public static readonly DiagnosticCode TableRepaired = new("EK3006", "table-repaired", Severity.Info);

    /// <summary>A link has no words, or only its address as words.</summary>
    public static readonly DiagnosticCode LinkWithoutText = new("EK3007", "link-without-text", Severity.Warning);

    /// <summary>A reference points to a note that is not there, or a note is never referred to.</summary>
    public static readonly DiagnosticCode NoteUnmatched = new("EK3008", "note-unmatched", Severity.Info);

    // Language.

    /// <summary>The page names no language; it was inferred.</summary>
    public static readonly DiagnosticCode LanguageInferred = new("EK4001", "language-inferred", Severity.Info);

    /// <summary>A language tag is not well formed and was mended or dropped.</summary>
    public static readonly DiagnosticCode LanguageTagBad = new("EK4002", "language-tag-bad", Severity.Warning);

    /// <summary>No words of structure exist in the article's language; English ones serve, marked as English.</summary>
    public static readonly DiagnosticCode WordsInEnglish = new("EK4003", "words-in-english", Severity.Warning);

    // PDF.

    /// <summary>A native library is missing or too old; the PDF cannot be made.</summary>
    public static readonly DiagnosticCode NativeLibraryMissing = new("EK5001", "native-library-missing", Severity.Error);

    /// <summary>No font that can be used was found; the PDF cannot be made.</summary>
    public static readonly DiagnosticCode NoFont = new("EK5002", "no-font", Severity.Error);

    /// <summary>No installed font has a character; it is shown as a substitute and stays in the structure.</summary>
    public static readonly DiagnosticCode CharacterWithoutGlyph = new("EK5003", "character-without-glyph", Severity.Warning);

    /// <summary>A font may not be embedded by its licence bits and was passed over.</summary>
    public static readonly DiagnosticCode FontNotEmbeddable = new("EK5004", "font-not-embeddable", Severity.Info);

    /// <summary>The claim of PDF/UA was left out, since something does not meet it.</summary>
    public static readonly DiagnosticCode PdfUaNotClaimed = new("EK5005", "pdf-ua-not-claimed", Severity.Warning);

    /// <summary>The tag tree breaks a rule of ISO 14289-1: a fault of the program.</summary>
    public static readonly DiagnosticCode TagTreeInvalid = new("EK5006", "tag-tree-invalid", Severity.Accessibility);

    /// <summary>A font file is damaged and was passed over.</summary>
    public static readonly DiagnosticCode FontDamaged = new("EK5007", "font-damaged", Severity.Warning);

    /// <summary>The article has characters of private use, which the standard asked for forbids; U+FFFD stands in the PDF.</summary>
    public static readonly DiagnosticCode PrivateCharacters = new("EK5020", "private-characters", Severity.Warning);

    /// <summary>A page of the size, margins and columns that were asked for cannot hold text.</summary>
    public static readonly DiagnosticCode PageImpossible = new("EK5021", "page-impossible", Severity.Error);

    /// <summary>A size or spacing of type that was asked for is out of bounds.</summary>
    public static readonly DiagnosticCode TypeImpossible = new("EK5022", "type-impossible", Severity.Error);

    /// <summary>A colour for text has a contrast below 7:1 (WCAG 2.2, 1.4.6).</summary>
    public static readonly DiagnosticCode ContrastTooLow = new("EK5023", "contrast-too-low", Severity.Error);

    /// <summary>The font that was asked for is not installed, or cannot be used.</summary>
    public static readonly DiagnosticCode FontNotFound = new("EK5024", "font-not-found", Severity.Error);

    /// <summary>The logo cannot be read, or is no picture that a PDF can hold.</summary>
    public static readonly DiagnosticCode LogoUnusable = new("EK5025", "logo-unusable", Severity.Error);

    /// <summary>The article's address is too long for a QR code that can be read from paper; the address stands as text alone.</summary>
    public static readonly DiagnosticCode AddressTooLongForQr = new("EK5026", "address-too-long-for-qr", Severity.Info);

    /// <summary>A text is longer than a string in a PDF may be (32,767 bytes) and was cut there.</summary>
    public static readonly DiagnosticCode TextCut = new("EK5030", "text-cut", Severity.Warning);

    // EPUB.

    /// <summary>A link leads where a document cannot lead: to no place in the article, to a broken address, to a script. Its words stay.</summary>
    public static readonly DiagnosticCode LinkNotKept = new("EK6001", "link-not-kept", Severity.Info);

    /// <summary>Parts of an SVG picture were left out: scripts, movement, what it loads from elsewhere.</summary>
    public static readonly DiagnosticCode SvgCleaned = new("EK6002", "svg-cleaned", Severity.Info);

    /// <summary>A person's word that the book conforms to WCAG was refused, since a check fails; the EPUB was not written.</summary>
    public static readonly DiagnosticCode ConformanceRefused = new("EK6020", "conformance-refused", Severity.Error);

    /// <summary>A picture is wider than was asked for, and cannot be made smaller.</summary>
    public static readonly DiagnosticCode ImageKeptLarge = new("EK6021", "image-kept-large", Severity.Info);

    // Text.

    /// <summary>A link or embed holds its document in its address (<c>data:</c>), which no voice can say; the text leaves it out.</summary>
    public static readonly DiagnosticCode AddressIsData = new("EK7001", "address-is-data", Severity.Info);

    /// <summary>The encoding that was asked for lacks characters; plain ones that say the same stand for them.</summary>
    public static readonly DiagnosticCode CharacterReplaced = new("EK7002", "character-replaced", Severity.Info);

    /// <summary>The encoding that was asked for lacks characters that nothing can stand for; question marks do.</summary>
    public static readonly DiagnosticCode CharacterLost = new("EK7003", "character-lost", Severity.Warning);

    /// <summary>A table is too wide for aligned columns and is said row by row.</summary>
    public static readonly DiagnosticCode TableTooWide = new("EK7004", "table-too-wide", Severity.Info);

    /// <summary>The library that knows where lines in a script without spaces may be broken is missing; they stay whole.</summary>
    public static readonly DiagnosticCode LinesNotBroken = new("EK7005", "lines-not-broken", Severity.Warning);
}
