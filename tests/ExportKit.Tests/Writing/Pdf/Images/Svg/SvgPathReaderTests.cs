using System.Globalization;
using ExportKit.Writing.Pdf.Images.Svg;

namespace ExportKit.Tests.Writing.Pdf.Images.Svg;

public sealed class SvgPathReaderTests
{
    [Theory]
    [InlineData("M1 2L3 4", "M1,2 L3,4")]
    [InlineData("M1,2,3,4,5,6", "M1,2 L3,4 L5,6")]
    [InlineData("m1 2 3 4-1-1", "M1,2 L4,6 L3,5")]
    [InlineData("M1.5.5-.25.75", "M1.5,0.5 L-0.25,0.75")]
    [InlineData("M0 0H5v5h-5z", "M0,0 L5,0 L5,5 L0,5 Z")]
    [InlineData("M1 1h2zl1 1", "M1,1 L3,1 Z M1,1 L2,2")]
    [InlineData("M0 0C1 2 3 4 5 6S7 8 9 10", "M0,0 C1,2,3,4,5,6 C7,8,7,8,9,10")]
    [InlineData("M0 0c1 2 3 4 5 6s1 1 2 2", "M0,0 C1,2,3,4,5,6 C7,8,6,7,7,8")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("M0 0S3 3 6 0", "M0,0 C0,0,3,3,6,0")]
    [InlineData("M1e1 2E-1", "M10,0.2")]
    [InlineData("M0 0A5 5 0 0110 0", "M0,0 C0,-2.76,2.24,-5,5,-5 C7.76,-5,10,-2.76,10,0")]
    [InlineData("M0 0A0 5 0 0 1 10 0", "M0,0 L10,0")]
    [InlineData("M0 0A5 5 0 0 1 0 0L1 1", "M0,0 L1,1")]
    public void Each_command_draws_what_it_says(string data, string expected) => Assert.Equal(expected, Said(SvgPathReader.Read(data)));

    /// <summary>Data with a fault is drawn up to it (SVG 2, 9.5.4).</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("L1 1", "")]
    [InlineData("M1 1 L2 2 L3 X", "M1,1 L2,2")]
    [InlineData("M1 1 L2 2 # 3 3", "M1,1 L2,2")]
    [InlineData("M1 1 A5 5 0 2 1 3 3 L9 9", "M1,1")]
    public void Faults_end_the_path(string data, string expected) => Assert.Equal(expected, Said(SvgPathReader.Read(data)));

    [Fact]
    public void An_arc_reaches_its_end_and_keeps_its_distance_from_the_centre()
    {
        var box = SvgPathReader.Read("M50 0A50 50 0 1 1 0 50").Bounds()!.Value;
        Assert.Equal(0, box.Left, 0.05);
        Assert.Equal(0, box.Top, 0.05);
        Assert.Equal(100, box.Right, 0.05);
        Assert.Equal(100, box.Bottom, 0.05);
    }

    [Fact]
    public void Radii_that_are_too_short_grow()
    {
        var box = SvgPathReader.Read("M0 0A1 1 0 0 1 10 0").Bounds()!.Value;
        Assert.Equal((0, -5, 10, 0), (Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Right, 2), Math.Round(box.Bottom, 2)));
    }

    [Fact]
    public void Bounds_hold_the_curve_and_not_its_control_points()
    {
        var box = SvgPathReader.Read("M0 0C0 10 10 10 10 0").Bounds()!.Value;
        Assert.Equal(7.5, box.Bottom, 1e-9);
    }

    [Fact]
    public void There_is_an_end_to_steps() =>
        Assert.InRange(SvgPathReader.Read("M0 0L" + string.Concat(Enumerable.Repeat("1 1 ", SvgPath.MaxSteps * 2))).Steps.Count, SvgPath.MaxSteps, SvgPath.MaxSteps + 2);

    private static string Said(SvgPath path) => string.Join(' ', path.Steps.Select(step => step.Kind switch
    {
        SvgStepKind.Move => $"M{Number(step.X)},{Number(step.Y)}",
        SvgStepKind.Line => $"L{Number(step.X)},{Number(step.Y)}",
        SvgStepKind.Close => "Z",
        _ => "C" + string.Join(',', new[] { step.X1, step.Y1, step.X2, step.Y2, step.X, step.Y }.Select(Number)),
    }));

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString(CultureInfo.InvariantCulture);
}
