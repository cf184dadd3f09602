namespace ExportKit.Checking.Comparing;

/// <summary>A stretch where two documents part: words of the one that the other has not in this place.</summary>
/// <param name="LeftStart">The first word of the left that differs.</param>
/// <param name="LeftEnd">The word behind the last of them; the same as the first where the left lacks words.</param>
/// <param name="RightStart">The first word of the right.</param>
/// <param name="RightEnd">The word behind the last of them.</param>
internal readonly record struct WordDifference(int LeftStart, int LeftEnd, int RightStart, int RightEnd);
