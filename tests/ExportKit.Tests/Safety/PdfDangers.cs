using System.Text.Json;
using ExportKit.Tests.Writing.Pdf;

namespace ExportKit.Tests.Safety;

/// <summary>What in a PDF acts, asks, carries or leads out, seen by qpdf and not by any code of ours: every object of the file, as JSON.</summary>
internal static class PdfDangers
{
    /// <summary>Keys of dictionaries that none of our documents has (ISO 32000-1, 7.11, 8.10.4, 12.6, 12.7, 13).</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "/AA", "/AcroForm", "/Collection", "/Encrypt", "/FFilter", "/FDecodeParms", "/JS", "/JavaScript", "/NeedsRendering", "/OPI", "/OpenAction",
        "/Perms", "/PS", "/RichMediaContent", "/RichMediaSettings", "/Renditions", "/URLS", "/XFA",
    };

    /// <summary>Kinds of action but <c>URI</c>: none of them is ours.</summary>
    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "/GoTo3DView", "/GoToDp", "/GoToE", "/GoToR", "/Hide", "/ImportData", "/JavaScript", "/Launch", "/Movie", "/Named", "/Rendition", "/ResetForm",
        "/RichMediaExecute", "/SetOCGState", "/Sound", "/SubmitForm", "/Thread", "/Trans",
    };

    /// <summary>All that is dangerous in a file, a line each; empty for a safe one.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="attachments">How many files it may carry: the page itself, where that was asked for.</param>
    public static List<string> Of(byte[] pdf, int attachments = 0)
    {
        var (code, json) = PdfTool.WithFile(pdf, path => PdfTool.Run("qpdf", "--json=2", "--json-stream-data=none", "--json-key=qpdf", path));
        Assert.True(code == 0, json.Length > 2000 ? json[..2000] : json);
        var found = new List<string>();
        var counts = new Counts();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        Walk(document.RootElement.GetProperty("qpdf")[1], "", found, counts);
        if (counts.Attachments != attachments || counts.FileSpecifications != attachments)
        {
            found.Add($"{counts.Attachments} attachments and {counts.FileSpecifications} file specifications, where {attachments} were asked for");
        }

        return found;
    }

    /// <summary>The addresses that a file leads to.</summary>
    public static List<string> Addresses(byte[] pdf)
    {
        var (_, json) = PdfTool.WithFile(pdf, path => PdfTool.Run("qpdf", "--json=2", "--json-stream-data=none", "--json-key=qpdf", path));
        var counts = new Counts();
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        Walk(document.RootElement.GetProperty("qpdf")[1], "", [], counts);
        return counts.Addresses;
    }

    private static void Walk(JsonElement value, string path, List<string> found, Counts counts)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Walk(item, path, found, counts);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            Dictionary(value, path, found, counts);
            foreach (var entry in value.EnumerateObject())
            {
                Walk(entry.Value, path + " " + entry.Name, found, counts);
            }
        }
    }

    private static void Dictionary(JsonElement value, string path, List<string> found, Counts counts)
    {
        found.AddRange(value.EnumerateObject().Where(entry => Keys.Contains(entry.Name)).Select(entry => $"{path} has {entry.Name}"));
        if (Text(value, "/S") is { } action && Actions.Contains(action))
        {
            found.Add($"{path} is the action {action}");
        }

        if (Text(value, "/Type") == "/Annot" && Text(value, "/Subtype") != "/Link")
        {
            found.Add($"{path} is an annotation {Text(value, "/Subtype")}");
        }

        if (value.TryGetProperty("stream", out var stream) && stream.GetProperty("dict").TryGetProperty("/F", out _))
        {
            found.Add($"{path} is a stream that lies in another file");
        }

        counts.Attachments += Text(value, "/Type") == "/EmbeddedFile" ? 1 : 0;
        counts.FileSpecifications += Text(value, "/Type") == "/Filespec" || value.TryGetProperty("/EF", out _) ? 1 : 0;
        if (Text(value, "/URI") is { } address)
        {
            // qpdf marks what is Unicode with "u:", and all else, in hexadecimal digits, with "b:".
            var plain = address.StartsWith("b:", StringComparison.Ordinal) ? System.Text.Encoding.Latin1.GetString(Convert.FromHexString(address[2..])) : address[2..];
            counts.Addresses.Add(plain);
            if (!SafeAddress.Is(plain))
            {
                found.Add($"{path} leads to {plain}");
            }
        }
    }

    private static string? Text(JsonElement value, string key) =>
        value.TryGetProperty(key, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private sealed class Counts
    {
        public int Attachments { get; set; }

        public int FileSpecifications { get; set; }

        public List<string> Addresses { get; } = [];
    }
}
