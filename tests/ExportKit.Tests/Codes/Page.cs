namespace ExportKit.Tests.Codes;

/// <summary>Pages for cases: a short article, sound in all but what the case is about.</summary>
internal static class Page
{
    /// <summary>The words of a page without a fault.</summary>
    public const string Words =
        "The boats left the harbour at six, and by noon every berth was empty. Nobody on the quay could remember a calmer morning, and those who stayed behind watched the last sail until it was gone.";

    /// <summary>A sound page.</summary>
    public static string Sound { get; } = With("");

    /// <summary>A page whose article holds this, between its headline and its words.</summary>
    /// <param name="body">Elements of HTML, a line each.</param>
    /// <param name="head">What its head holds beside the title.</param>
    /// <param name="language">Its language; empty for none.</param>
    /// <param name="headline">Its headline and title.</param>
    public static string With(string body, string head = "", string language = "en", string headline = "A calm morning") => $"""
        <!DOCTYPE html>
        <html{(language.Length > 0 ? $" lang=\"{language}\"" : "")}>
        <head>
        <meta charset="utf-8">
        <title>{headline}</title>
        {head}{(head.Length > 0 ? "\n" : "")}</head>
        <body>
        <article>
        <h1>{headline}</h1>
        {body}{(body.Length > 0 ? "\n" : "")}<p>{Words}</p>
        </article>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
