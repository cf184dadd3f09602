namespace ExportKit.Reading.Tree;

/// <summary>Why a part of a page is left out of the article.</summary>
internal enum DropReason : byte
{
    /// <summary>It is kept.</summary>
    None,

    /// <summary>No reader of the page sees it.</summary>
    Hidden,

    /// <summary>Its element or role is never content: navigation, buttons, fields.</summary>
    Furniture,

    /// <summary>Its class or identifier names something that is not the article.</summary>
    Vocabulary,

    /// <summary>It is metadata that the article has apart: headline, byline, date, standfirst.</summary>
    Apart,

    /// <summary>Its words lead away: runs of links, teasers, calls to share or to subscribe.</summary>
    LeadsAway,

    /// <summary>It stands before the article's first or behind its last words.</summary>
    Outside,

    /// <summary>Its words stand elsewhere in the article.</summary>
    SaidTwice,

    /// <summary>It tells of an author: the article has it as a note of its own.</summary>
    AuthorNote,
}
