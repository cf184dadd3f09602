using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>The rules that we check of an EPUB. One that epubcheck or Ace knows has the name that it has there, so that what is found
/// can be put side by side.</summary>
internal static class EpubRules
{
    public static readonly EpubRule Readable = new("PKG-008", RuleOwner.EpubCheck, DiagnosticCodes.EpubDamaged, "Every file of the archive can be read");
    public static readonly EpubRule Bounds = new("zip-bounds", RuleOwner.Own, DiagnosticCodes.EpubDamaged, "The archive keeps within bounds of count, size and ratio");
    public static readonly EpubRule Names = new("zip-names", RuleOwner.Own, DiagnosticCodes.EpubNotConforming, "No name of a file leads out of the container");
    public static readonly EpubRule MimetypeFirst = new("PKG-006", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The file mimetype is there and comes first");
    public static readonly EpubRule MimetypePlain = new("PKG-007", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The file mimetype says application/epub+zip and is stored as it is");
    public static readonly EpubRule MimetypeExtra = new("PKG-005", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The entry of mimetype has no extra field");
    public static readonly EpubRule NameCharacters = new("PKG-009", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Names of files hold no forbidden characters");
    public static readonly EpubRule NameSpaces = new("PKG-010", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Names of files hold no spaces");
    public static readonly EpubRule NameEnds = new("PKG-011", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No name of a file ends with a full stop");
    public static readonly EpubRule NamesUnique = new("OPF-060", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No two files have one name, whatever the case of its letters");
    public static readonly EpubRule InMetaInf = new("PKG-025", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No resource of the publication lies in META-INF");
    public static readonly EpubRule Encrypted = new("RSC-004", RuleOwner.EpubCheck, DiagnosticCodes.EpubNote, "No file is encrypted, so that all can be examined");
    public static readonly EpubRule ContainerThere = new("RSC-002", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "META-INF/container.xml is there");
    public static readonly EpubRule RootFile = new("RSC-003", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The container names a package document");
    public static readonly EpubRule PackageThere = new("OPF-002", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The package document is there");
    public static readonly EpubRule WellFormed = new("RSC-016", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Every XML document is well formed");
    public static readonly EpubRule Schema = new("RSC-005", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Documents have the structure that EPUB 3.3 asks for, in the parts that reading depends on");
    public static readonly EpubRule Utf8 = new("RSC-028", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "XML documents are encoded in UTF-8");
    public static readonly EpubRule DocumentType = new("HTM-004", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Documents have the document type of HTML or none");
    public static readonly EpubRule Version = new("OPF-001", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The package says its version");
    public static readonly EpubRule UniqueIdentifierNamed = new("OPF-048", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The package names its unique identifier");
    public static readonly EpubRule UniqueIdentifierThere = new("OPF-030", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The unique identifier that the package names is there");
    public static readonly EpubRule LanguageTags = new("OPF-092", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Language tags in the package are well formed");
    public static readonly EpubRule Dates = new("OPF-053", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Dates keep to the recommended form");
    public static readonly EpubRule Uuids = new("OPF-085", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Identifiers that say they are UUIDs are");
    public static readonly EpubRule Prefixes = new("OPF-028", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Prefixes of properties are declared");
    public static readonly EpubRule Properties = new("OPF-027", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Properties are those of their vocabulary");
    public static readonly EpubRule FilesThere = new("RSC-001", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Every file of the manifest is there");
    public static readonly EpubRule FilesListed = new("OPF-003", RuleOwner.EpubCheck, DiagnosticCodes.EpubNote, "Every file of the container is in the manifest");
    public static readonly EpubRule ListedOnce = new("OPF-074", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No file is in the manifest twice");
    public static readonly EpubRule PackageNotListed = new("OPF-099", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The manifest does not list the package document");
    public static readonly EpubRule NoFragments = new("OPF-091", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Addresses in the manifest have no fragment");
    public static readonly EpubRule MediaTypes = new("OPF-029", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Files are of the media type that the manifest says");
    public static readonly EpubRule Extensions = new("PKG-022", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Pictures have the ending of what they are");
    public static readonly EpubRule Pictures = new("PKG-021", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Pictures are not damaged");
    public static readonly EpubRule Declared = new("OPF-014", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "What a document holds (scripts, MathML, SVG, remote resources) is declared");
    public static readonly EpubRule DeclaredInVain = new("OPF-015", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "What is declared of a document is in it");
    public static readonly EpubRule RemoteInVain = new("OPF-018", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Remote resources that are declared are there");
    public static readonly EpubRule FallbackThere = new("OPF-040", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Every fallback is in the manifest");
    public static readonly EpubRule FallbackEnds = new("OPF-045", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Chains of fallbacks end");
    public static readonly EpubRule SpineItems = new("OPF-049", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Every item of the spine is in the manifest");
    public static readonly EpubRule SpineOnce = new("OPF-034", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No document is in the spine twice");
    public static readonly EpubRule SpineLinear = new("OPF-033", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The spine has a linear document");
    public static readonly EpubRule SpineTypes = new("OPF-043", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Documents of the spine are of a type that reading systems show, or have a fallback");
    public static readonly EpubRule NonLinear = new("OPF-096", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Documents that are not linear can be reached by a link");
    public static readonly EpubRule NcxIdentifier = new("NCX-001", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The NCX has the identifier of the package");
    public static readonly EpubRule NavigationInside = new("NAV-010", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Contents, page list and landmarks lead to places in the book");
    public static readonly EpubRule NavigationOrder = new("NAV-011", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Contents and page list are in the order of reading");
    public static readonly EpubRule ContentsReachAll = new("contents-reach-every-chapter", RuleOwner.Own, DiagnosticCodes.EpubAgainstAdvice, "The contents reach every document of the spine");
    public static readonly EpubRule LandmarksThere = new("landmarks", RuleOwner.Own, DiagnosticCodes.EpubNote, "The navigation document has landmarks");
    public static readonly EpubRule AddressForm = new("RSC-020", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Addresses are well formed");
    public static readonly EpubRule AddressLeaks = new("RSC-026", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No address leads out of the container");
    public static readonly EpubRule AddressQuery = new("RSC-033", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Addresses within the book have no query");
    public static readonly EpubRule AddressFile = new("RSC-030", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "No address is one of a local file");
    public static readonly EpubRule ReferencesThere = new("RSC-007", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Whatever is referred to is there");
    public static readonly EpubRule ReferencesListed = new("RSC-008", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Whatever is referred to is in the manifest");
    public static readonly EpubRule ReferencesSpine = new("RSC-011", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Links lead to documents of the spine");
    public static readonly EpubRule ReferencesType = new("RSC-010", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Links lead to documents that reading systems show");
    public static readonly EpubRule Fragments = new("RSC-012", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "The places that links lead to are there");
    public static readonly EpubRule Remote = new("RSC-006", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Nothing but sound and films is loaded from elsewhere");
    public static readonly EpubRule RemoteSecure = new("RSC-031", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "What is loaded from elsewhere is loaded by HTTPS");
    public static readonly EpubRule Foreign = new("RSC-032", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Files of other types than those of EPUB have a fallback");
    public static readonly EpubRule LinkText = new("ACC-004", RuleOwner.EpubCheck, DiagnosticCodes.EpubNote, "Links have text");
    public static readonly EpubRule Schemes = new("HTM-025", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Links are of a known scheme");
    public static readonly EpubRule DataAttributes = new("HTM-061", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Names of data attributes are valid");
    public static readonly EpubRule StyleProperties = new("CSS-001", RuleOwner.EpubCheck, DiagnosticCodes.EpubNotConforming, "Style sheets leave the direction of writing to the documents");
    public static readonly EpubRule StyleFixed = new("CSS-006", RuleOwner.EpubCheck, DiagnosticCodes.EpubNote, "Style sheets fix nothing to the screen");
    public static readonly EpubRule StyleUtf8 = new("CSS-003", RuleOwner.EpubCheck, DiagnosticCodes.EpubAgainstAdvice, "Style sheets are encoded in UTF-8");
    public static readonly EpubRule Scripts = new("no-scripts", RuleOwner.Own, DiagnosticCodes.EpubActiveContent, "There are no scripts");
    public static readonly EpubRule Handlers = new("no-event-handlers", RuleOwner.Own, DiagnosticCodes.EpubActiveContent, "There are no event handlers");
    public static readonly EpubRule RemoteMedia = new("no-remote-resources", RuleOwner.Own, DiagnosticCodes.EpubActiveContent, "Nothing is loaded from elsewhere");
    public static readonly EpubRule Forms = new("no-forms", RuleOwner.Own, DiagnosticCodes.EpubActiveContent, "There are no forms");
    public static readonly EpubRule Title = new("document-title", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Documents have a title");
    public static readonly EpubRule HasLanguage = new("html-has-lang", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Documents say their language");
    public static readonly EpubRule LanguageValid = new("html-lang-valid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The language of documents is a language tag");
    public static readonly EpubRule PartLanguages = new("valid-lang", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The languages of passages are language tags");
    public static readonly EpubRule LanguagesAgree = new("html-xml-lang-mismatch", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "lang and xml:lang say the same language");
    public static readonly EpubRule PackageLanguage = new("epub-lang", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The package document says the language of its words");
    public static readonly EpubRule PackageTitle = new("epub-title", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The package has a title");
    public static readonly EpubRule ImageAlt = new("image-alt", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Pictures have an alternative text, or are marked as decoration");
    public static readonly EpubRule AltTelling = new("alt-says-something", RuleOwner.Own, DiagnosticCodes.EpubInaccessible, "Alternative texts say something: no file names, no bare \"image\", none that only says that there is none");
    public static readonly EpubRule RedundantAlt = new("image-redundant-alt", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Alternative texts do not say again the words of their link");
    public static readonly EpubRule SvgAlt = new("svg-img-alt", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Drawings with a role have a name");
    public static readonly EpubRule ObjectAlt = new("object-alt", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Objects have an alternative text");
    public static readonly EpubRule RoleImageAlt = new("role-img-alt", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Whatever has the role of an image has a name");
    public static readonly EpubRule LinkName = new("link-name", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Links have words");
    public static readonly EpubRule HeadingOrder = new("heading-order", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "No level of heading is skipped");
    public static readonly EpubRule EmptyHeading = new("empty-heading", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Headings have words");
    public static readonly EpubRule TableHeaders = new("table-headers", RuleOwner.Own, DiagnosticCodes.EpubInaccessible, "Tables of data have header cells");
    public static readonly EpubRule EmptyTableHeader = new("empty-table-header", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Header cells have words");
    public static readonly EpubRule HeadersAttribute = new("td-headers-attr", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Cells name headers of their own table");
    public static readonly EpubRule Scope = new("scope-attr-valid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The scope of header cells is valid");
    public static readonly EpubRule TableDuplicateName = new("table-duplicate-name", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Caption and summary of a table differ");
    public static readonly EpubRule ListChildren = new("list", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Lists hold items alone");
    public static readonly EpubRule ListItems = new("listitem", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Items stand in lists");
    public static readonly EpubRule DefinitionList = new("definition-list", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Lists of definitions hold terms and definitions alone");
    public static readonly EpubRule DefinitionItems = new("dlitem", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Terms and definitions stand in lists of definitions");
    public static readonly EpubRule IdReferences = new("duplicate-id-aria", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Identifiers that assistive technology follows are there once");
    public static readonly EpubRule AriaReferences = new("aria-valid-attr-value", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "What labels and descriptions refer to is there");
    public static readonly EpubRule AriaAttributes = new("aria-valid-attr", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Names of ARIA attributes are valid");
    public static readonly EpubRule Roles = new("aria-roles", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Roles are those of ARIA");
    public static readonly EpubRule FrameTitle = new("frame-title", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Frames have a title");
    public static readonly EpubRule VideoCaption = new("video-caption", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Films have captions");
    public static readonly EpubRule TabOrder = new("tabindex", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Nothing changes the order of the tab key");
    public static readonly EpubRule Moving = new("marquee", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "No text moves");
    public static readonly EpubRule Blinking = new("blink", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "No text blinks");
    public static readonly EpubRule Refresh = new("meta-refresh", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "No document reloads by itself");
    public static readonly EpubRule Zoom = new("meta-viewport", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Text can be made larger");
    public static readonly EpubRule OneMain = new("landmark-no-duplicate-main", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "A document has one main part at most");
    public static readonly EpubRule OneBanner = new("landmark-no-duplicate-banner", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "A document has one banner at most");
    public static readonly EpubRule OneContentInfo = new("landmark-no-duplicate-contentinfo", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "A document has one footer of its own at most");
    public static readonly EpubRule LandmarksUnique = new("landmark-unique", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Landmarks are told apart by their names");
    public static readonly EpubRule HiddenFocus = new("aria-hidden-focus", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Nothing that is hidden from assistive technology takes the focus");
    public static readonly EpubRule MathText = new("math-text", RuleOwner.Own, DiagnosticCodes.EpubInaccessible, "Formulas have a text");
    public static readonly EpubRule PageBreakLabel = new("pagebreak-label", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "Page breaks have a label");
    public static readonly EpubRule TypeRole = new("epub-type-has-matching-role", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "epub:type comes with the role that says the same");
    public static readonly EpubRule ContentsOrder = new("epub-toc-order", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The contents are in the order of reading");
    public static readonly EpubRule PageListBroken = new("epub-pagelist-broken", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The page list leads to page breaks");
    public static readonly EpubRule PageListComplete = new("epub-pagelist-missing-pagebreak", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The page list has every page break");
    public static readonly EpubRule PageSource = new("epub-pagesource", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "A page list says whose pages it lists");
    public static readonly EpubRule AccessMode = new("metadata-accessmode", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "accessMode is said");
    public static readonly EpubRule AccessModeValid = new("metadata-accessmode-invalid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The values of accessMode are those of the vocabulary");
    public static readonly EpubRule Sufficient = new("metadata-accessmodesufficient", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "accessModeSufficient is said");
    public static readonly EpubRule SufficientValid = new("metadata-accessmodesufficient-invalid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The values of accessModeSufficient are those of the vocabulary");
    public static readonly EpubRule Features = new("metadata-accessibilityfeature", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "accessibilityFeature is said");
    public static readonly EpubRule FeaturesValid = new("metadata-accessibilityfeature-invalid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The values of accessibilityFeature are those of the vocabulary");
    public static readonly EpubRule Hazards = new("metadata-accessibilityhazard", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "accessibilityHazard is said");
    public static readonly EpubRule HazardsValid = new("metadata-accessibilityhazard-invalid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "The values of accessibilityHazard are those of the vocabulary and do not contradict each other");
    public static readonly EpubRule SummaryThere = new("metadata-accessibilitysummary", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "accessibilitySummary is said");
    public static readonly EpubRule Conformance = new("metadata-conformsto-invalid", RuleOwner.Ace, DiagnosticCodes.EpubInaccessible, "A claim to conform is one that EPUB Accessibility 1.1 knows");
    public static readonly EpubRule Certifier = new("certifier", RuleOwner.Own, DiagnosticCodes.EpubInaccessible, "A claim to conform says who certifies it");
    public static readonly EpubRule PageNavigationClaim = new("metadata-accessibilityFeature-printPageNumbers-nopagelist", RuleOwner.Ace, DiagnosticCodes.EpubClaimUntrue, "Where page navigation is claimed, there is a page list");
    public static readonly EpubRule AlternativeTextClaim = new("claim-alternativeText", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where alternative texts are claimed, there are pictures and all have one");
    public static readonly EpubRule TextualClaim = new("claim-textual", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where text alone is said to suffice, every picture, film and recording has one");
    public static readonly EpubRule ModesClaim = new("claim-accessMode", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "The senses that are said to be needed are those that the content needs");
    public static readonly EpubRule ContentsClaim = new("claim-tableOfContents", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where contents are claimed, there are some");
    public static readonly EpubRule StructureClaim = new("claim-structuralNavigation", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where navigation by structure is claimed, there are headings");
    public static readonly EpubRule PageBreaksClaim = new("claim-pageBreakMarkers", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where page breaks are claimed, there are some");
    public static readonly EpubRule IndexClaim = new("claim-index", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where an index is claimed, there is one");
    public static readonly EpubRule MathClaim = new("claim-MathML", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where MathML is claimed, there is some");
    public static readonly EpubRule DescribedMathClaim = new("claim-describedMath", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where formulas are said to be described, there are some and all are");
    public static readonly EpubRule SpeechClaim = new("claim-ttsMarkup", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where markup for speech is claimed, there is some");
    public static readonly EpubRule OverlayClaim = new("claim-synchronizedAudioText", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where sound in step with the text is claimed, there is some");
    public static readonly EpubRule DescriptionClaim = new("claim-longDescription", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where long descriptions are claimed, there are some");
    public static readonly EpubRule RubyClaim = new("claim-rubyAnnotations", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where readings beside characters are claimed, there are some");
    public static readonly EpubRule AriaClaim = new("claim-ARIA", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where roles are claimed, there are some");
    public static readonly EpubRule MediaClaim = new("claim-media", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Captions, transcripts, descriptions and sign language are claimed of sound or films that are there");
    public static readonly EpubRule HazardClaim = new("claim-hazard", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where no hazard is claimed, nothing moves");
    public static readonly EpubRule UnlockedClaim = new("claim-unlocked", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where it is said to be unlocked, nothing is encrypted");
    public static readonly EpubRule NoneClaim = new("claim-none", RuleOwner.Own, DiagnosticCodes.EpubClaimUntrue, "Where no feature is claimed, none is claimed beside");

    /// <summary>All of them, in the order of a report.</summary>
    public static readonly EpubRule[] Own =
    [
        Readable, Bounds, Names, MimetypeFirst, MimetypePlain, MimetypeExtra, NameCharacters, NameSpaces, NameEnds, NamesUnique,
        InMetaInf, Encrypted, ContainerThere, RootFile, PackageThere, WellFormed, Schema, Utf8, DocumentType, Version,
        UniqueIdentifierNamed, UniqueIdentifierThere, LanguageTags, Dates, Uuids, Prefixes, Properties, FilesThere, FilesListed,
        ListedOnce, PackageNotListed, NoFragments, MediaTypes, Extensions, Pictures, Declared, DeclaredInVain, RemoteInVain, FallbackThere,
        FallbackEnds, SpineItems, SpineOnce, SpineLinear, SpineTypes, NonLinear, NcxIdentifier, NavigationInside, NavigationOrder,
        ContentsReachAll, LandmarksThere, AddressForm, AddressLeaks, AddressQuery, AddressFile, ReferencesThere, ReferencesListed,
        ReferencesSpine, ReferencesType, Fragments, Remote, RemoteSecure, Foreign, LinkText, Schemes, DataAttributes, StyleProperties,
        StyleFixed, StyleUtf8, Scripts, Handlers, RemoteMedia, Forms, Title, HasLanguage, LanguageValid, PartLanguages, LanguagesAgree,
        PackageLanguage, PackageTitle, ImageAlt, AltTelling, RedundantAlt, SvgAlt, ObjectAlt, RoleImageAlt, LinkName, HeadingOrder,
        EmptyHeading, TableHeaders, EmptyTableHeader, HeadersAttribute, Scope, TableDuplicateName, ListChildren, ListItems,
        DefinitionList, DefinitionItems, IdReferences, AriaReferences, AriaAttributes, Roles, FrameTitle, VideoCaption, TabOrder,
        Moving, Blinking, Refresh, Zoom, OneMain, OneBanner, OneContentInfo, LandmarksUnique,
        HiddenFocus, MathText, PageBreakLabel, TypeRole, ContentsOrder, PageListBroken, PageListComplete,
        PageSource, AccessMode, AccessModeValid, Sufficient, SufficientValid, Features, FeaturesValid, Hazards, HazardsValid,
        SummaryThere, Conformance, Certifier, PageNavigationClaim, AlternativeTextClaim, TextualClaim, ModesClaim, ContentsClaim,
        StructureClaim, PageBreaksClaim, IndexClaim, MathClaim, DescribedMathClaim, SpeechClaim, OverlayClaim, DescriptionClaim,
        RubyClaim, AriaClaim, MediaClaim, HazardClaim, UnlockedClaim, NoneClaim,
    ];
}
