using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>One page to export, named but not read yet: small, so that a run can hold a great many.</summary>
internal abstract class PageSource
{
    protected PageSource(string name) => Name = name;

    /// <summary>What messages, reports and the summary call it: a path, an address, <c>-</c>, or an archive with a number in it.</summary>
    public string Name { get; }

    /// <summary>The file of this machine that it is read from, by which its settings and corrections are found and which no document may
    /// replace; null where it is no file.</summary>
    public virtual string? Path => null;

    /// <summary>Its address on the web, where that is known before it is read; else null.</summary>
    public virtual string? Address => null;

    /// <summary>What its documents are named after, without ending; null for the headline.</summary>
    public virtual string? Stem => null;

    /// <summary>The folder below the output folder that its documents go into, with <c>/</c> between its parts, such as the folder that a
    /// page was found in below one that was given; empty for the output folder itself.</summary>
    public virtual string Folder => "";

    /// <summary>Reads it. It may be called on any thread, once.</summary>
    /// <param name="diagnostics">Takes why it cannot be read.</param>
    /// <returns>The page; null with an error among the diagnostics where it cannot be read.</returns>
    public abstract ExportInput? Read(DiagnosticBag diagnostics);
}
