using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Runs;

public sealed class ProgressTests
{
    private readonly Clock _clock = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Theory]
    [InlineData(100, "50 of 200 ##----------  5.0/s  0:30 left  2 failed  ...")]
    [InlineData(50, "50 of 200 ##------  5.0/s  0:30 left  2 failed")]
    [InlineData(30, "50 of 200 ##------  2 failed")]
    [InlineData(20, "50 of 200  2 failed")]
    [InlineData(12, "50 of 200")]
    [InlineData(5, "")]
    public void The_bar_keeps_to_the_width_of_the_terminal(int columns, string start)
    {
        var bar = new ProgressBar(_output, () => columns, isColoured: false, isPlain: true);
        var pace = Pace(50, 200, 2, 10);

        var line = bar.Line(pace, "news/a-story-with-a-very-long-name-that-is-longer-than-the-room.html", columns);
        Assert.InRange(line.Length, 0, columns - 1);
        Assert.True(columns == 100 ? line.Contains("2 failed", StringComparison.Ordinal) : line == start, line);
    }

    [Fact]
    public void The_bar_is_full_at_the_end_and_empty_at_the_beginning()
    {
        var bar = new ProgressBar(_output, () => 60, isColoured: false, isPlain: false);

        Assert.DoesNotContain('─', bar.Line(Pace(200, 200, 0, 10), null, 60));
        Assert.DoesNotContain('━', bar.Line(Pace(0, 200, 0, 0), null, 60));
        Assert.DoesNotContain('\e', bar.Line(Pace(7, 200, 3, 9), "a", 60));
    }

    [Fact]
    public void Names_of_pages_steer_no_terminal_and_wide_letters_count_twice()
    {
        var bar = new ProgressBar(_output, () => 80, isColoured: false, isPlain: true);
        var line = bar.Line(Pace(50, 200, 0, 10), "a\e[2Jb" + new string('語', 100), 100);

        Assert.DoesNotContain('\e', line);
        Assert.InRange(line.Sum(letter => letter == '語' ? 2 : 1), 60, 99);
    }

    [Fact]
    public void The_bar_is_drawn_a_few_times_a_second_and_goes_when_a_line_comes()
    {
        var bar = new ProgressBar(_output, () => 40, isColoured: false, isPlain: true);
        var pace = new RunPace(100, _clock);
        for (var i = 0; i < 50; i++)
        {
            _clock.Add(0.01);
            pace.Count(false);
            bar.Show(pace, null);
        }

        bar.Clear();
        bar.Clear();
        Assert.InRange(_output.ToString().Split('\r').Length - 1, 5, 8);
        Assert.EndsWith("\r\e[K", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_come_each_ten_seconds_at_most_and_not_for_each_page()
    {
        var lines = new ProgressLines(_output);
        var pace = new RunPace(1000, _clock);
        for (var i = 0; i < 1000; i++)
        {
            _clock.Add(0.1);
            pace.Count(i == 1);
            lines.Show(pace, "page");
        }

        var said = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("100 of 1000 pages done, 1 failed; 10.0 a second, 1:30 left.", said[0]);
        Assert.Equal(9, said.Length);
    }

    [Fact]
    public void A_slow_run_says_each_minute_that_it_lives()
    {
        var lines = new ProgressLines(_output);
        var pace = new RunPace(100_000, _clock);
        for (var i = 0; i < 400; i++)
        {
            _clock.Add(0.5);
            pace.Count(false);
            lines.Show(pace, "page");
        }

        Assert.Equal(3, _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_time_left_follows_what_was_done_lately()
    {
        // A thousand pages that were skipped in a second, then one a second.
        var pace = new RunPace(1100, _clock);
        for (var i = 0; i < 1000; i++)
        {
            _clock.Add(0.001);
            pace.Count(false);
        }

        for (var i = 0; i < 40; i++)
        {
            _clock.Add(1.001);
            pace.Count(false);
        }

        Assert.Equal(1.0, pace.Rate, 0.05);
        Assert.Equal(60, pace.Left!.Value.TotalSeconds, 3.0);
    }

    [Theory]
    [InlineData(true, null, null, "auto", typeof(ProgressBar))]
    [InlineData(true, "TERM", "dumb", "auto", typeof(ProgressLines))]
    [InlineData(true, "CI", "true", "auto", typeof(ProgressLines))]
    [InlineData(true, "CI", "true", "bar", typeof(ProgressBar))]
    [InlineData(false, null, null, "auto", typeof(ProgressLines))]
    [InlineData(false, null, null, "bar", typeof(ProgressLines))]
    [InlineData(true, null, null, "lines", typeof(ProgressLines))]
    [InlineData(true, null, null, "none", typeof(NoProgress))]
    public void The_kind_fits_who_looks(bool isTerminal, string? name, string? value, string wish, Type kind)
    {
        var environment = Environment(isTerminal, name, value);

        Assert.IsType(kind, ProgressChoice.Choose(wish, 2, false, environment));
        Assert.IsType<NoProgress>(ProgressChoice.Choose(wish, 1, false, environment));
        Assert.IsType<NoProgress>(ProgressChoice.Choose(wish, 2, true, environment));
    }

    private static CommandEnvironment Environment(bool isTerminal, string? name, string? value) => new()
    {
        OpenInput = () => Stream.Null,
        OpenOutput = () => Stream.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        IsErrorTerminal = () => isTerminal,
        Variable = asked => asked == name ? value : null,
        Files = new FakeFiles(),
        Resources = new ExporterTests.FakeResources(),
        PdfEnvironment = () => throw new NotSupportedException(),
        Stages = new ExporterTests.FakeStages().Stages,
    };

    private RunPace Pace(int done, int total, int failed, double seconds)
    {
        var pace = new RunPace(total, _clock);
        for (var i = 0; i < done; i++)
        {
            _clock.Add(seconds / done);
            pace.Count(i < failed);
        }

        return pace;
    }

    /// <summary>Time that goes by when it is told to.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => _now;

        public void Add(double seconds) => _now += (long)(seconds * 1_000_000);
    }
}
