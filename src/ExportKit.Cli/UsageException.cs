namespace ExportKit.Cli;

/// <summary>The command line is wrong; the message says how, and what would be right.</summary>
internal sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }
}
