using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>Pages that say one thing.</summary>
internal static class MessageView
{
    /// <summary>Something was refused.</summary>
    /// <param name="title">What happened.</param>
    /// <param name="message">What to do.</param>
    public static Markup Refused(string title, string message) => Frame.Page(title, Markup.Of($"""
        <div class="message" role="alert"><h1>{title}</h1>
        <p>{message}</p></div>
        <p><a class="button" href="/">Back to the beginning</a></p>
        """));

    /// <summary>Nobody is let in without the token.</summary>
    public static Markup Locked() => Frame.Page("The door is shut", Markup.Of($"""
        <h1>The door is shut</h1>
        <p>This page opens with the address that was printed where <code>exportkit serve</code> was started; it ends in a long token. Copy it whole into the address bar.</p>
        <p>Was it started anew since? Then it has printed another address.</p>
        """));

    /// <summary>Something takes its time.</summary>
    /// <param name="page">The page that is worked on.</param>
    /// <param name="title">What is done.</param>
    /// <param name="step">The view that was asked for.</param>
    public static Markup Working(OpenPage page, string title, string step) => Frame.Page(
        title,
        Markup.Of($"""
            <h1>{title}</h1>
            <div class="working" role="status"><span class="spinner" aria-hidden="true"></span><p>This takes a moment. <span class="watch-hint" hidden>The result shows here by itself.</span></p></div>
            <p><a class="button" href="{Steps.Address(page, step)}">Look again</a></p>
            <form method="post" action="{Steps.Address(page, "close")}"><p><button type="submit" class="quiet">Close this page</button></p></form>
            """),
        watched: Steps.Address(page, step == "preview" ? "state/documents" : "state/reading"));

    /// <summary>A page could not be read.</summary>
    /// <param name="page">The page.</param>
    /// <param name="failures">Why.</param>
    public static Markup Unread(OpenPage page, ImmutableArray<Diagnostic> failures) => Frame.Page("This page cannot be shown", Markup.Of($"""
        <p class="source">{page.Source.Name}</p>
        <div class="message" role="alert"><h1>This page cannot be shown</h1></div>
        {Shown.Problems(failures, page.Source.Name)}
        <p><a class="button" href="/">Open another page</a></p>
        <form method="post" action="{Steps.Address(page, "close")}"><p><button type="submit" class="quiet">Close this page</button></p></form>
        """));
}
