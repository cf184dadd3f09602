using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExportKit.Cli;

/// <summary>Texts as JSON that people read and edit holds them.</summary>
internal static class JsonText
{
    /// <summary>A text in quotation marks, with escapes where JSON wants them alone.</summary>
    /// <param name="text">The text.</param>
    public static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
