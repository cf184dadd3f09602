namespace ExportKit.Diagnostics;

/// <summary>Where in a source something stands.</summary>
/// <param name="Source">The input's name as the user gave it, such as <c>input/story.html</c> or <c>-</c>.</param>
/// <param name="Line">The line, counted from 1; 0 where only the source as a whole is meant.</param>
/// <param name="Column">The column in UTF-16 units, counted from 1; 0 where only the line or source is meant.</param>
public sealed record SourcePlace(string Source, int Line = 0, int Column = 0)
{
    /// <summary>The form that editors and terminals make a link of: <c>source:line:column</c>.</summary>
    public override string ToString() => Line switch
    {
        0 => Source,
        _ when Column == 0 => $"{Source}:{Line}",
        _ => $"{Source}:{Line}:{Column}",
    };
}
