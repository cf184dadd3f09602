using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ExportKit.Cli.Html;

namespace ExportKit.Serve.Html;

/// <summary>HTML that may stand in a page as it is. It is made by <see cref="Of"/> alone, which escapes whatever is put into it.</summary>
internal readonly record struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    /// <summary>Nothing.</summary>
    public static Markup Empty => default;

    /// <summary>Makes HTML of a literal: what stands in braces is escaped, unless it is such HTML itself.</summary>
    /// <param name="html">The literal.</param>
    public static Markup Of(MarkupHandler html) => new(html.ToString());

    /// <summary>Several one after the other.</summary>
    /// <param name="parts">The parts.</param>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.ToString())));

    /// <inheritdoc/>
    public override string ToString() => _html ?? "";
}

/// <summary>Makes HTML of a literal with values in it.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">How long the literal is.</param>
    /// <param name="formattedCount">How many values stand in it.</param>
    public MarkupHandler(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>What the program itself writes.</summary>
    public void AppendLiteral(string literal) => _html.Append(literal);

    /// <summary>A text, which is escaped.</summary>
    public void AppendFormatted(string? text) => Escape(text);

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>HTML.</summary>
    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    /// <summary>HTML.</summary>
    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
        {
            _html.Append(part.ToString());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    // In text and in attributes alike, whose values always stand in double quotes.
    private void Escape(string? text)
    {
        using var output = new StringWriter(_html, CultureInfo.InvariantCulture);
        _ = new HtmlWriter(output).Text(text);
    }
}
