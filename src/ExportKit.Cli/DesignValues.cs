using System.Globalization;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>Understands the values of the options of paper, type and look.</summary>
internal static class DesignValues
{
    /// <summary>The names of presets.</summary>
    public static readonly string[] PresetNames = ["standard", "large-print", "extra-large", "dyslexia", "compact"];

    private static readonly TypePreset[] Presets =
        [TypePreset.Standard, TypePreset.LargePrint, TypePreset.ExtraLarge, TypePreset.Dyslexia, TypePreset.Compact];

    /// <summary>A size of pages: a name, or a width and height with their unit.</summary>
    public static PageSize PageSize(string option, string? value)
    {
        if (value is null)
        {
            return Writing.Pdf.PageSize.A4;
        }

        foreach (var size in Writing.Pdf.PageSize.Known)
        {
            if (size.Name.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return size;
            }
        }

        var sides = value.Split(['x', 'X', '×']);
        if (sides.Length == 2 && Length(sides[1]) is { } height)
        {
            var unit = sides[1].TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ']);
            if ((Length(sides[0]) ?? Length(sides[0] + unit)) is { } width)
            {
                return new PageSize(value, width, height);
            }
        }

        throw new UsageException($"\"{value}\" is no page size. Give {option} one of: a3, a4, a5, a6, letter, legal; or a width and height such as 210x297mm.");
    }

    /// <summary>Margins: one length for all, two, or four.</summary>
    public static PageMargins? Margins(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var lengths = Array.ConvertAll(value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), text => Length(text) ?? double.NaN);
        PageMargins? margins = lengths switch
        {
            [var all] => new(all, all, all, all),
            [var high, var wide] => new(high, wide, high, wide),
            [var top, var right, var bottom, var left] => new(top, right, bottom, left),
            _ => null,
        };
        return margins is null || Array.Exists(lengths, double.IsNaN)
            ? throw new UsageException($"\"{value}\" are no margins. Give {option} one length such as 20mm, two (20mm,15mm) or four (top, right, bottom, left).")
            : margins;
    }

    /// <summary>A number of columns.</summary>
    public static int? Columns(string option, string? value) => value switch
    {
        null => null,
        "1" => 1,
        "2" => 2,
        _ => throw new UsageException($"\"{value}\" is no number of columns. Give {option} 1 or 2."),
    };

    /// <summary>A preset by its name.</summary>
    public static TypePreset Preset(string option, string? value)
    {
        if (value is null)
        {
            return TypePreset.Standard;
        }

        var index = Array.FindIndex(PresetNames, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Presets[index]
            : throw new UsageException($"\"{value}\" is no preset. Give {option} one of: {string.Join(", ", PresetNames)}.{Suggestion.DidYouMean(value, PresetNames, PresetCalled)}");
    }

    /// <summary>A number; null where none is given.</summary>
    public static double? Number(string option, string? value, string example)
    {
        if (value is null)
        {
            return null;
        }

        return Parse(value.EndsWith("pt", StringComparison.OrdinalIgnoreCase) ? value[..^2] : value)
            ?? throw new UsageException($"\"{value}\" is no number. Give {option} {example}.");
    }

    /// <summary>A theme by its name.</summary>
    public static ColourTheme Theme(string option, string? value)
    {
        if (value is null)
        {
            return ColourTheme.Light;
        }

        foreach (var theme in ColourTheme.Known)
        {
            if (theme.Name.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return theme;
            }
        }

        throw new UsageException($"\"{value}\" is no theme. Give {option} one of: {string.Join(", ", ColourTheme.Known.Select(theme => theme.Name))}.{Suggestion.DidYouMean(value, ColourTheme.Known.Select(theme => theme.Name), ThemeCalled)}");
    }

    /// <summary>A colour; null where none is given.</summary>
    public static Colour? Colour(string option, string? value) => value is null
        ? null
        : Writing.Pdf.Colour.Parse(value) ?? throw new UsageException($"\"{value}\" is no colour. Give {option} one such as #7a0019.");

    // What other reading programs call them; by letters alone, night would be taken for light.
    private static string? ThemeCalled(string name) => name switch
    {
        "black" or "night" => "dark",
        "beige" or "sepia" or "yellow" => "cream",
        "day" or "default" or "white" => "light",
        _ => null,
    };

    private static string? PresetCalled(string name) => name switch
    {
        "big" => "large-print",
        "huge" or "xl" or "xlarge" => "extra-large",
        "default" or "normal" => "standard",
        "small" => "compact",
        _ => null,
    };

    /// <summary>A length with its unit, in points; null where the text is none.</summary>
    private static double? Length(string text)
    {
        text = text.Trim();
        var points = text.Length < 3 ? 0 : text[^2..].ToLowerInvariant() switch
        {
            "mm" => 72 / 25.4,
            "cm" => 72 / 2.54,
            "in" => 72.0,
            "pt" => 1.0,
            _ => 0,
        };
        return points > 0 && Parse(text[..^2]) is { } number ? number * points : null;
    }

    private static double? Parse(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
