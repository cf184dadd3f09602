using System.Buffers.Binary;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private const string SmallPicture = "a small picture";

    private static CodeCase[] Pictures =>
    [
        new("EK2001", "exportkit all story.html -o out/")
        {
            Files = { { "story.html", Page.With("""<p><img src="goat.png"></p>""") }, { "goat.png", Made.Png, SmallPicture } },
        },
        new("EK2002", "exportkit txt story.html")
        {
            Files =
            {
                { "story.html", Page.With("""<figure><img src="goat.png" alt="IMG_2041.png"><figcaption>The goat of the harbour master</figcaption></figure>""") },
                { "goat.png", Made.Png, SmallPicture },
            },
        },
        new("EK2003", "exportkit txt story.html")
        {
            Files =
            {
                { "story.html", Page.With("""<figure><img src="goat.png"><figcaption>The goat of the harbour master</figcaption></figure>""") },
                { "goat.png", Made.Png, SmallPicture },
            },
        },
        new("EK2004", "exportkit pdf story.html") { Files = { { "story.html", Page.With("""<p><img src="img/goat.png" alt="A white goat looks at the sea"></p>""") } } },
        new("EK2005", "exportkit pdf story.html")
        {
            Files =
            {
                { "story.html", Page.With("""<p><img src="goat.png" alt="A white goat looks at the sea"></p>""") },
                { "goat.png", Made.Png[..60], "the first 60 bytes of a picture" },
            },
        },
        new("EK2006", "exportkit epub story.html")
        {
            Files =
            {
                { "story.html", Page.With("""<p><img src="goat.tif" alt="A white goat looks at the sea"></p>""") },
                { "goat.tif", Tiff(), "a picture in the format TIFF" },
            },
        },
        new("EK2007", "exportkit pdf story.html")
        {
            Files =
            {
                { "story.html", Page.With("""<p><img src="goat.jpg" alt="A white goat looks at the sea"></p>""") },
                { "goat.jpg", Made.Png, "a picture in the format PNG" },
            },
        },
    ];

    /// <summary>A TIFF of one black pixel.</summary>
    private static byte[] Tiff()
    {
        var bytes = new byte[10 + 12 * 2 + 4];
        "II*\0"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 8);
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(8), 2);
        for (var i = 0; i < 2; i++)
        {
            var entry = bytes.AsSpan(10 + 12 * i);
            BinaryPrimitives.WriteInt16LittleEndian(entry, (short)(256 + i));
            BinaryPrimitives.WriteInt16LittleEndian(entry[2..], 4);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], 1);
        }

        return bytes;
    }
}
