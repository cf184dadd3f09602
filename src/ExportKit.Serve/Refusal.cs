namespace ExportKit.Serve;

/// <summary>A request is refused, with a page that says what to do.</summary>
internal sealed class Refusal : Exception
{
    /// <summary>Refuses.</summary>
    /// <param name="status">The status, 4xx (RFC 9110, 15.5).</param>
    /// <param name="title">What happened, as a heading.</param>
    /// <param name="message">What to do, in whole sentences.</param>
    public Refusal(int status, string title, string message)
        : base(message) => (Status, Title) = (status, title);

    /// <summary>The status.</summary>
    public int Status { get; }

    /// <summary>What happened, as a heading.</summary>
    public string Title { get; }

    /// <summary>There is nothing at the address.</summary>
    public static Refusal NotFound() => new(404, "There is nothing at this address", "The page may have been closed. Go back to the beginning and open it again.");

    /// <summary>What is sent is too large.</summary>
    /// <param name="most">The most bytes.</param>
    public static Refusal TooLarge(long most) => new(413, "This is too large", $"At most {Diagnostics.ByteCount.Words(most)} can be sent at once. Send the page with fewer pictures, or export it with the command line, which takes more.");

    /// <summary>Too much is asked for at a time.</summary>
    public static Refusal Busy() => new(429, "There is too much to do at the moment", "Wait a few seconds, and try again.");

    /// <summary>A form is not as it should be.</summary>
    /// <param name="message">What to do.</param>
    public static Refusal BadForm(string message) => new(400, "This cannot be understood", message);
}
