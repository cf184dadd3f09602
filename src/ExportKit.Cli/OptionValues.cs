using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>Understands the values of options; an option that is not given has none.</summary>
internal static class OptionValues
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>A text that says something, without white space around it.</summary>
    public static string? Text(string option, string? value) => value?.Trim() switch
    {
        null => null,
        "" => throw new UsageException($"The value of {option} is empty."),
        var text => text,
    };

    /// <summary>A language tag that is well formed by the plain rule of BCP 47: parts of up to eight letters and digits.</summary>
    public static string? LanguageTag(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        if (IsLanguageTag(value))
        {
            return value;
        }

        // As systems write their locales: en_GB.UTF-8, de_AT@euro.
        var near = value.Split(['.', '@'])[0].Trim().Replace('_', '-');
        throw new UsageException(
            $"\"{value}\" is no language tag. Give {option} a tag such as en, en-GB or zh-Hant.{(IsLanguageTag(near) && near.Split('-')[0].Length < 4 ? $" Did you mean {near}?" : "")}");
    }

    private static bool IsLanguageTag(string value)
    {
        var parts = value.Split('-');
        return parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>A day, or a moment with its zone (ISO 8601).</summary>
    public static ArticleDate? Date(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        const DateTimeStyles Style = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, Style, out var day))
        {
            return new ArticleDate(day);
        }

        return DateTimeOffset.TryParseExact(value, Moments, CultureInfo.InvariantCulture, Style, out var moment)
            ? new ArticleDate(moment, HasTime: true, ShowsTime: true)
            : throw new UsageException(
                $"\"{value}\" is no date. Give {option} a day such as 2025-05-15, or a moment with its zone such as 2025-05-15T15:54+01:00.");
    }

    /// <summary>An absolute address of the web.</summary>
    public static string? WebAddress(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var isWeb = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        return isWeb
            ? address!.AbsoluteUri
            : throw new UsageException($"\"{value}\" is no address of the web. Give {option} one such as https://example.org/news/story.html.");
    }

    /// <summary>Names of standards for PDF, several in one value with commas.</summary>
    public static string[] Standards(string option, string[] values)
    {
        var names = new List<string>();
        foreach (var name in values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries)))
        {
            var lower = name.ToLowerInvariant();
            names.Add(PdfStandardNames.All.Contains(lower)
                ? lower
                : throw new UsageException($"\"{name}\" is no standard for PDF. Give {option} one of: {string.Join(", ", PdfStandardNames.All)}.{Suggestion.DidYouMean(name, PdfStandardNames.All)}"));
        }

        return [.. names];
    }

    /// <summary>The moment that <c>SOURCE_DATE_EPOCH</c> names, in seconds since 1970; null where it is not set.</summary>
    public static DateTimeOffset? SourceDate(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new UsageException($"SOURCE_DATE_EPOCH is \"{value}\", which is no number of seconds since 1970.");
    }
}
