using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf;

/// <summary>Sees to it that all text keeps the contrast of WCAG 2.2, 1.4.6, on all that it may stand on.</summary>
internal static class ContrastCheck
{
    private const int Steps = 100;

    /// <summary>Adds what falls below.</summary>
    /// <param name="look">The colours.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Add(LookOptions look, ImmutableArray<Diagnostic>.Builder problems)
    {
        var theme = look.Theme;
        Add("text", theme.Text, theme, problems);
        Add("quiet text", theme.Quiet, theme, problems);
        Add("links", theme.Link, theme, problems);
        if (look.Accent is { } accent)
        {
            Add("the accent", accent, theme, problems);
        }
    }

    /// <summary>The least contrast of a colour with what text may stand on.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="theme">The theme.</param>
    public static double Least(Colour colour, ColourTheme theme)
    {
        var least = double.MaxValue;
        foreach (var ground in theme.Grounds)
        {
            least = Math.Min(least, colour.ContrastWith(ground));
        }

        return least;
    }

    private static void Add(string what, Colour colour, ColourTheme theme, ImmutableArray<Diagnostic>.Builder problems)
    {
        var contrast = Least(colour, theme);
        if (contrast >= ColourTheme.LeastContrast)
        {
            return;
        }

        // Rounded down: 6.96 must not be said to be 7.0.
        var said = (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);
        problems.Add(new(
            DiagnosticCodes.ContrastTooLow,
            $"The colour {colour} for {what} has a contrast of {said}:1 in the theme {theme.Name}; text needs 7:1",
            null,
            $"{Nearest(colour, theme)} has enough"));
    }

    /// <summary>The nearest colour on the way to the theme's text that has enough contrast.</summary>
    private static Colour Nearest(Colour colour, ColourTheme theme)
    {
        var page = theme.PageOrPaper;
        var end = page.Luminance > 0.18 ? new Colour(0, 0, 0) : new Colour(0xff, 0xff, 0xff);
        for (var i = 1; i < Steps; i++)
        {
            var candidate = colour.Towards(end, i / (double)Steps);
            if (Least(candidate, theme) >= ColourTheme.LeastContrast)
            {
                return candidate;
            }
        }

        return end;
    }
}
