using System.Globalization;
using System.Text;
using Wcwidth;

namespace ExportKit.Cli;

/// <summary>On a terminal, one line that is drawn over and over: counts, a bar, rate, time left, and the page that was done last. It
/// keeps to the width of the terminal and leaves out what does not fit, the least important first.</summary>
internal sealed class ProgressBar : IRunProgress
{
    private const string StartOfClearedLine = "\r\e[K";
    private const int WidestBar = 40;
    private const int NarrowestBar = 8;
    private const int NarrowestName = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _output;
    private readonly Func<int> _width;
    private readonly bool _isColoured;
    private readonly bool _isPlain;
    private TimeSpan _drawn = TimeSpan.MinValue;
    private bool _isShown;

    /// <summary>Makes a bar.</summary>
    /// <param name="output">The terminal.</param>
    /// <param name="width">How many columns it has now.</param>
    /// <param name="isColoured">Whether colours are wanted.</param>
    /// <param name="isPlain">Whether the terminal shows letters of ASCII alone.</param>
    public ProgressBar(TextWriter output, Func<int> width, bool isColoured, bool isPlain)
    {
        _output = output;
        _width = width;
        _isColoured = isColoured;
        _isPlain = isPlain;
    }

    /// <inheritdoc/>
    public void Show(RunPace pace, string? page)
    {
        // Drawing at each page would take longer than some pages.
        if (_isShown && pace.Elapsed - _drawn < Pause)
        {
            return;
        }

        _drawn = pace.Elapsed;
        _isShown = true;
        _output.Write(StartOfClearedLine + Line(pace, page, _width()));
        _output.Flush();
    }

    /// <inheritdoc/>
    public void Clear()
    {
        if (_isShown)
        {
            _output.Write(StartOfClearedLine);
            _isShown = false;
        }
    }

    /// <summary>The line for a width.</summary>
    internal string Line(RunPace pace, string? page, int columns)
    {
        // The last column stays free: some terminals go to the next line when it is filled.
        var room = Math.Max(columns - 1, 1);
        var count = string.Create(CultureInfo.InvariantCulture, $"{pace.Done} of {pace.Total}");
        if (count.Length > room)
        {
            return "";
        }

        room -= count.Length;
        var failed = Part(pace.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{pace.Failed} failed") : null, ref room);
        var bar = Math.Min(room - 1, NarrowestBar);
        room -= bar < NarrowestBar ? 0 : bar + 1;
        var left = Part(pace.Left is { } time ? $"{RunPace.Words(time)} left" : null, ref room);
        var rate = Part(pace.Rate > 0 ? $"{RunPace.Words(pace.Rate)}/s" : null, ref room);
        var more = Math.Clamp(room - (page is null ? 0 : NarrowestName + 20), 0, WidestBar - NarrowestBar);
        room -= bar < NarrowestBar ? 0 : more;
        var name = page is not null && room > NarrowestName ? "  " + Fitting(DiagnosticPrinter.Printable(page), room - 2) : "";
        return count + (bar < NarrowestBar ? "" : " " + Bar(pace, bar + more)) + rate + left + Colour(failed, "\e[31m") + Colour(name, "\e[2m");
    }

    private static string Part(string? text, ref int room)
    {
        if (text is null || text.Length + 2 > room)
        {
            return "";
        }

        room -= text.Length + 2;
        return "  " + text;
    }

    private string Bar(RunPace pace, int width)
    {
        var full = (int)((long)width * pace.Done / pace.Total);
        var (done, rest) = _isPlain ? ('#', '-') : ('\u2501', '\u2500');
        return Colour(new string(done, full), "\e[32m") + Colour(new string(rest, width - full), "\e[2m");
    }

    private string Colour(string text, string start) => _isColoured && text.Length > 0 ? start + text + "\e[0m" : text;

    /// <summary>The end of a name, which tells more than its beginning, within some columns.</summary>
    private static string Fitting(string name, int columns)
    {
        var runes = name.EnumerateRunes().ToArray();
        var start = runes.Length;
        for (var width = 0; start > 0; start--)
        {
            width += Math.Max(UnicodeCalculator.GetWidth(runes[start - 1].Value), 0);
            if (width > columns - (start > 1 ? 3 : 0))
            {
                break;
            }
        }

        if (start == 0)
        {
            return name;
        }

        var end = new StringBuilder("...");
        for (var i = start; i < runes.Length; i++)
        {
            end.Append(runes[i].ToString());
        }

        return end.ToString();
    }
}
