using System.Text;
using ExportKit.Writing;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Images.Svg;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Images.Svg;

/// <summary>Reads drawings for tests.</summary>
internal static class SvgLab
{
    /// <summary>A file of a drawing.</summary>
    /// <param name="content">What stands within the root, of 100 by 100.</param>
    public static ImageFile File(string content) =>
        FileOf($"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='100'>{content}</svg>");

    /// <summary>A file of a whole drawing.</summary>
    /// <param name="text">The whole text.</param>
    public static ImageFile FileOf(string text)
    {
        Assert.True(ImageHeader.TryRead("a.svg", Encoding.UTF8.GetBytes(text), out var file));
        return file!;
    }

    /// <summary>Reads a drawing that can be had.</summary>
    /// <param name="content">What stands within the root, of 100 by 100.</param>
    public static SvgDrawing Drawing(string content)
    {
        var drawing = SvgReader.Read(File(content), Encode, out var problem);
        Assert.Null(problem?.Problem);
        return drawing!;
    }

    /// <summary>The only shape of a drawing.</summary>
    /// <param name="content">What stands within the root, of 100 by 100.</param>
    public static SvgShapeItem Shape(string content) => Assert.IsType<SvgShapeItem>(Assert.Single(Drawing(content).Items));

    /// <summary>Why a drawing cannot be had; null where it can.</summary>
    /// <param name="content">What stands within the root, of 100 by 100.</param>
    public static EncodingResult? Problem(string content) => ProblemOf(File(content));

    /// <summary>Why a drawing cannot be had; null where it can.</summary>
    /// <param name="file">The file.</param>
    public static EncodingResult? ProblemOf(ImageFile file)
    {
        SvgReader.Read(file, Encode, out var problem);
        return problem;
    }

    private static EncodingResult Encode(ImageFile file) => PngEncoder.Encode(file.Bytes, ImageRoom.Unlimited);
}
