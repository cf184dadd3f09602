namespace ExportKit.Reading.Tree;

/// <summary>How a node stands to what a person chose as the article.</summary>
internal enum Choice : byte
{
    /// <summary>Nothing was chosen, or it lies within what was, or beside it.</summary>
    None,

    /// <summary>It is one of the elements that were chosen.</summary>
    Itself,

    /// <summary>It holds what was chosen.</summary>
    Around,
}
