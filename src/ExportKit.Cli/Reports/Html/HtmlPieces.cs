using System.Globalization;
using ExportKit.Cli.Html;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>What several parts of the report for people are made of.</summary>
internal static class HtmlPieces
{
    private const int MostLetters = 500;

    /// <summary>What a writer writes, alone.</summary>
    public static string Of(Action<HtmlWriter> write)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        write(new HtmlWriter(text));
        return text.ToString();
    }

    /// <summary>A text as a report shows it: what goes on for ever is cut.</summary>
    public static string Cut(string text, int most = MostLetters)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end] + "…";
    }

    /// <summary>A count with its noun: "1 picture", "1,024 pictures".</summary>
    public static string Count(long count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A size for people.</summary>
    public static string Size(long bytes) => bytes < 1024 ? Count(bytes, "byte")
        : bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MB");

    /// <summary>A share in whole percents, where something is never none and a part never all.</summary>
    public static string Percent(int part, int whole)
    {
        var percent = (int)Math.Round(100.0 * part / whole);
        return part == 0 ? "0%" : percent == 0 ? "under 1%" : percent == 100 && part < whole ? "over 99%" : string.Create(CultureInfo.InvariantCulture, $"{percent}%");
    }

    /// <summary>Writes how much a problem matters, as a word with a shape.</summary>
    public static void Severity(HtmlWriter html, Severity severity) =>
        html.Start("span").Attribute("class", "tag " + Harm.Class(severity)).Text(Harm.Word(severity)).End();

    /// <summary>Begins a part of an article that has a heading of its own.</summary>
    public static HtmlWriter Part(HtmlWriter html, string title) => html.Start("section").Element("h4", title);

    /// <summary>Writes the items of a list as far as there is room, and how many are left out.</summary>
    /// <typeparam name="T">What the items are.</typeparam>
    /// <param name="html">Where to, within the list.</param>
    /// <param name="items">The items.</param>
    /// <param name="room">The room.</param>
    /// <param name="least">How many are written in any case.</param>
    /// <param name="write">Writes an item.</param>
    /// <returns>How many are left out.</returns>
    public static int Items<T>(HtmlWriter html, IReadOnlyList<T> items, ReportRoom room, int least, Action<HtmlWriter, T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var piece = Of(inner => write(inner, item));
            if (i < least)
            {
                room.Spend(piece.Length);
            }
            else if (!room.Take(piece.Length))
            {
                return items.Count - i;
            }

            html.Written(piece).Line();
        }

        return 0;
    }

    /// <summary>Says that something was left out, where it was.</summary>
    public static void LeftOut(HtmlWriter html, int count, string noun)
    {
        if (count > 0)
        {
            html.Element("p", "more", $"{Count(count, noun)} more {(count == 1 ? "is" : "are")} not shown, so that this report stays small.");
        }
    }
}
