using ExportKit.Serve.Editing;
using ExportKit.Serve.Html;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Views;

/// <summary>What the views with forms have in common.</summary>
internal static class FormView
{
    /// <summary>A view with a form.</summary>
    /// <param name="page">The page.</param>
    /// <param name="step">The view's name in addresses.</param>
    /// <param name="title">What the view is.</param>
    /// <param name="lead">What can be done in it.</param>
    /// <param name="form">The form.</param>
    /// <param name="fields">Its fields; nothing where there is nothing to correct.</param>
    /// <param name="notice">What happened; null for nothing.</param>
    public static Markup Page(OpenPage page, string step, string title, string lead, CorrectionForm form, Markup fields, string? notice) => Frame.Page(
        form.Faults.Count > 0 ? "Problem: " + title : title,
        Markup.Of($"""
            {Frame.Notice(notice)}{Frame.Faults(form.Faults)}
            <p class="source">{page.Source.Name}</p>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {(fields == Markup.Empty ? Markup.Empty : Markup.Of($"""
            <form method="post" action="{Steps.Address(page, step)}" class="sheet">
            {fields}
            <p class="save"><button type="submit">Save the corrections</button></p>
            </form>
            """))}
            """),
        Steps.Navigation(page, step));
}
