namespace ExportKit.Words;

/// <summary>The words of structure that a writer adds to an article's own. Each is a key in <c>Words/Languages/*.json</c>.
/// Placeholders are <c>{0}</c>, <c>{1}</c>.</summary>
internal enum Word
{
    /// <summary>"By {0}": the byline.</summary>
    Byline,

    /// <summary>"{0}, {1}": joins two of three or more in a list.</summary>
    ListSeparator,

    /// <summary>"{0} and {1}": joins the last two of a list.</summary>
    ListLast,

    /// <summary>"Published {0}".</summary>
    Published,

    /// <summary>"Last updated {0}".</summary>
    Updated,

    /// <summary>"Publisher: {0}".</summary>
    Publisher,

    /// <summary>"Section: {0}".</summary>
    Section,

    /// <summary>"Source: {0}": the address.</summary>
    Source,

    /// <summary>"Language: {0}".</summary>
    Language,

    /// <summary>"Rights: {0}": the rights line.</summary>
    Rights,

    /// <summary>"Contents".</summary>
    Contents,

    /// <summary>"Links": the heading of a list of addresses.</summary>
    Links,

    /// <summary>"Email: {0}": a link to an address of mail.</summary>
    Email,

    /// <summary>"Telephone: {0}": a link to a number to call.</summary>
    Telephone,

    /// <summary>"{0}, {1}": two parts of one label, such as a title and its address, or an outer header and an inner one.</summary>
    LabelParts,

    /// <summary>"Image: {0}".</summary>
    Image,

    /// <summary>"Image, no description available": stands in for an alternative text.</summary>
    ImageWithoutText,

    /// <summary>"Image description: {0}": a long description.</summary>
    ImageDescription,

    /// <summary>"Caption: {0}".</summary>
    Caption,

    /// <summary>"Credit: {0}".</summary>
    Credit,

    /// <summary>"Heading level {0}: {1}".</summary>
    Heading,

    /// <summary>"Section break."</summary>
    SectionBreak,

    /// <summary>"List of {0} items" (plural forms by count).</summary>
    ListStart,

    /// <summary>"List of {0} items within the list, level {1}" (plural forms by count).</summary>
    NestedListStart,

    /// <summary>"End of list."</summary>
    ListEnd,

    /// <summary>"End of list, level {0}."</summary>
    NestedListEnd,

    /// <summary>"{0}; {1}": joins parts that are said on one line.</summary>
    PartSeparator,

    /// <summary>"{0}.": a sentence that a writer ends.</summary>
    SentenceEnd,

    /// <summary>"{0}: {1}": a term and its definition.</summary>
    Definition,

    /// <summary>"Table with {0} and {1}": its size, made of <see cref="TableRows"/> and <see cref="TableColumns"/>.</summary>
    TableSize,

    /// <summary>"{0} rows" (plural forms by count).</summary>
    TableRows,

    /// <summary>"{0} columns" (plural forms by count).</summary>
    TableColumns,

    /// <summary>"Table title: {0}": its caption.</summary>
    TableCaption,

    /// <summary>"Summary: {0}": what the page says of a table's structure.</summary>
    TableSummary,

    /// <summary>"Header row: {0}": the words of a table's head</summary>
    TableHeaderRow,

    /// <summary>"Row {0} of {1}."</summary>
    TableRow,

    /// <summary>"{0}: {1}": a header and its cell.</summary>
    TableCell,

    /// <summary>"empty": a cell without content.</summary>
    EmptyCell,

    /// <summary>"End of table."</summary>
    TableEnd,

    /// <summary>"Quote:".</summary>
    QuoteStart,

    /// <summary>"End of quote."</summary>
    QuoteEnd,

    /// <summary>"Source of the quote: {0}": who said it or where it stands.</summary>
    QuoteSource,

    /// <summary>"Code:".</summary>
    CodeStart,

    /// <summary>"Code, {0}:": with the programming language.</summary>
    CodeStartIn,

    /// <summary>"End of code."</summary>
    CodeEnd,

    /// <summary>"Box:".</summary>
    BoxStart,

    /// <summary>"End of box."</summary>
    BoxEnd,

    /// <summary>"Details:": what a page lets one open.</summary>
    DetailsStart,

    /// <summary>"End of details."</summary>
    DetailsEnd,

    /// <summary>"Correction:".</summary>
    Correction,

    /// <summary>"End of correction."</summary>
    CorrectionEnd,

    /// <summary>"About the author:".</summary>
    AuthorNote,

    /// <summary>"End of note about the author."</summary>
    AuthorNoteEnd,

    /// <summary>"Note {0}: {1}".</summary>
    Note,

    /// <summary>"note {0}": a reference to a note, within brackets.</summary>
    NoteReference,

    /// <summary>"Back to the text": the link from a note to where it is referred to.</summary>
    BackToText,

    /// <summary>"inserted: {0}".</summary>
    Inserted,

    /// <summary>"deleted: {0}".</summary>
    Deleted,

    /// <summary>"Formula: {0}".</summary>
    Formula,

    /// <summary>"Video".</summary>
    Video,

    /// <summary>"Audio".</summary>
    Audio,

    /// <summary>"Post".</summary>
    Post,

    /// <summary>"Map".</summary>
    Map,

    /// <summary>"Chart".</summary>
    Chart,

    /// <summary>"Document".</summary>
    Document,

    /// <summary>"Embedded content".</summary>
    EmbeddedContent,

    /// <summary>"{0}: {1}": the kind of an embed and its title or address.</summary>
    Embed,

    /// <summary>"End of embedded content.": after the words of an embed.</summary>
    EmbedEnd,

    /// <summary>"Page {0} of {1}".</summary>
    PageOf,

    /// <summary>"Pages": the name of the list of pages.</summary>
    Pages,

    /// <summary>"Page {0}": where a page of the PDF begins.</summary>
    PageMark,

    /// <summary>"{0} words" (plural forms by count).</summary>
    WordCount,

    /// <summary>"{0} headings" (plural forms by count).</summary>
    HeadingCount,

    /// <summary>"{0} images" (plural forms by count).</summary>
    ImageCount,

    /// <summary>"{0} tables" (plural forms by count).</summary>
    TableCount,

    /// <summary>"{0} stars": a rating written as a row of stars (plural forms by count).</summary>
    Stars,

    /// <summary>"{1} of {0} stars": a rating out of a number of stars (plural forms by count).</summary>
    StarsOf,

    /// <summary>"Reading it aloud takes about {0} minutes." (plural forms by count).</summary>
    ReadingTime,

    /// <summary>"{0} articles": those of a book (plural forms by count).</summary>
    ArticleCount,

    /// <summary>"This article has {0}.": what follows, made of the counts.</summary>
    WhatFollows,

    /// <summary>"This book has {0}.": what follows in a book of several articles, made of the counts.</summary>
    BookFollows,

    /// <summary>"Link: {0}": the description of a link that has no words.</summary>
    LinkTo,

    /// <summary>"QR code: {0}": the description of a QR code, with the address that it leads to.</summary>
    QrCode,

    /// <summary>"Start of the article": a landmark.</summary>
    ArticleStart,

    /// <summary>"Cover and details of publication": the title of the colophon of an EPUB.</summary>
    Colophon,

    /// <summary>Accessibility summary: "This publication was made from a web page. Its reading order, headings and language are marked."</summary>
    AccessibilityStructure,

    /// <summary>The same of a book of several articles: "This publication was made from several web pages. ..."</summary>
    AccessibilityBookStructure,

    /// <summary>Accessibility summary: "Every image has a text alternative."</summary>
    AccessibilityAllImagesDescribed,

    /// <summary>Accessibility summary: "{0} images have no text alternative." (plural forms by count).</summary>
    AccessibilityImagesWithoutText,

    /// <summary>Accessibility summary: "It has no images."</summary>
    AccessibilityNoImages,

    /// <summary>Accessibility summary: "Tables have header cells."</summary>
    AccessibilityTables,

    /// <summary>Accessibility summary: "Some images have a long description."</summary>
    AccessibilityLongDescriptions,

    /// <summary>Accessibility summary: "Some images move; it is not known whether they flash."</summary>
    AccessibilityMoving,

    /// <summary>Accessibility summary: "A synthetic voice reads all of its text aloud, and the words that are being read can be shown."</summary>
    AccessibilityNarrated,

    /// <summary>Accessibility summary: "A synthetic voice reads its text aloud, but for formulas that have no words."</summary>
    AccessibilityPartlyNarrated,

    /// <summary>"Cover": a landmark.</summary>
    Cover,
}
