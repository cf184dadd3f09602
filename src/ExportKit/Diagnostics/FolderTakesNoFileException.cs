namespace ExportKit.Diagnostics;

/// <summary>A folder is there, or begins to be, and no file or folder can be made in it: one that a system keeps for itself, such as
/// <c>/proc</c>. The system itself says that the file is missing, which nobody who wants to write one understands.</summary>
internal sealed class FolderTakesNoFileException : IOException
{
    /// <summary>Tells of it.</summary>
    /// <param name="message">Why nothing is written, as the end of a sentence.</param>
    /// <param name="cause">What the system says.</param>
    public FolderTakesNoFileException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
