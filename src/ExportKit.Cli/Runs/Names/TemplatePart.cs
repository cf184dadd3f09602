namespace ExportKit.Cli;

/// <summary>What a part of a pattern for names stands for.</summary>
internal enum TemplateField
{
    /// <summary>Text, as it is.</summary>
    Text,

    /// <summary>The headline in small letters, joined by hyphens.</summary>
    Slug,

    /// <summary>The headline as it is.</summary>
    Headline,

    /// <summary>The input's own name.</summary>
    Name,

    /// <summary>The folder that the input was found in, below one that was given.</summary>
    Folder,

    /// <summary>The day of publication.</summary>
    Date,

    /// <summary>The section of the publication.</summary>
    Section,

    /// <summary>The language tag.</summary>
    Language,

    /// <summary>Who publishes.</summary>
    Publisher,

    /// <summary>The first author.</summary>
    Author,

    /// <summary>The host of the article's address.</summary>
    Host,

    /// <summary>The place among the inputs, from 1.</summary>
    Index,

    /// <summary>The kind of document: pdf, epub or txt.</summary>
    Format,
}

/// <summary>A part of a pattern for names.</summary>
/// <param name="Field">What it stands for.</param>
/// <param name="Text">The text itself, or how a date or a number is written; empty for none.</param>
internal sealed record TemplatePart(TemplateField Field, string Text = "");
