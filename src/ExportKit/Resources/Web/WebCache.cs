using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Outputs;

namespace ExportKit.Resources.Web;

/// <summary>Answers on disk: each body under the SHA-256 of its bytes, each answer under that of its address. Files are whole or
/// absent, so that several runs may share a folder. What is damaged counts as absent.</summary>
internal sealed partial class WebCache
{
    private readonly string _folder;

    public WebCache(string folder) => _folder = Path.GetFullPath(folder);

    /// <summary>The name of an answer: of its address, and of what was sent for it alone, so that a page behind a login is nobody else's.</summary>
    public static string Key(Uri address, IReadOnlyList<(string Name, string Value)> secrets)
    {
        var text = new StringBuilder(address.AbsoluteUri);
        foreach (var (name, value) in secrets)
        {
            text.Append('\n').Append(name.ToLowerInvariant()).Append(": ").Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>An answer; null where it is not there whole.</summary>
    public WebAnswer? Find(string key)
    {
        try
        {
            return File.Exists(AnswerPath(key)) ? Read(File.ReadAllBytes(AnswerPath(key))) : null;
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer.</summary>
    /// <returns>Why it cannot be kept; null where it is.</returns>
    public WebFailure? Store(string key, Uri address, WebAnswer answer)
    {
        try
        {
            MakeFolder();
            var name = Convert.ToHexStringLower(SHA256.HashData(answer.Bytes.Span));
            if (answer.Location is null && !IsThere(BodyPath(name), answer.Bytes.Span))
            {
                WholeFile.Write(BodyPath(name), answer.Bytes.Span);
            }

            WholeFile.Write(AnswerPath(key), Written(address, answer, name).WrittenSpan);
            return null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return new WebFailure(
                DiagnosticCodes.CacheUnwritable, $"the cache cannot be written: {IoFailure.Describe(exception)}", "Choose another folder with --cache");
        }
    }

    // A file that was damaged since must not stay for ever.
    private static bool IsThere(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    // It may hold pages that only its owner may see.
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(_folder))
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string AnswerPath(string key) => Path.Combine(_folder, "answers", key[..2], key + ".json");

    private string BodyPath(string name) => Path.Combine(_folder, "bodies", name[..2], name);

    private static ArrayBufferWriter<byte> Written(Uri address, WebAnswer answer, string body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("address", address.AbsoluteUri);
        json.WriteNumber("status", answer.Status);
        Write(json, "location", answer.Location);
        Write(json, "mediaType", answer.MediaType);
        Write(json, "charset", answer.Charset);
        Write(json, "etag", answer.ETag);
        Write(json, "lastModified", answer.LastModified);
        json.WriteNumber("freshSeconds", answer.FreshSeconds);
        json.WriteString("retrieved", answer.Retrieved.ToString("O", CultureInfo.InvariantCulture));
        Write(json, "sha256", answer.Location is null ? body : null);
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private WebAnswer? Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        var answer = new WebAnswer
        {
            Status = root.GetProperty("status").GetInt32(),
            Location = Text(root, "location"),
            MediaType = Text(root, "mediaType"),
            Charset = Text(root, "charset"),
            ETag = Text(root, "etag"),
            LastModified = Text(root, "lastModified"),
            FreshSeconds = Math.Clamp(root.GetProperty("freshSeconds").GetInt64(), 0, Freshness.Longest),
            Retrieved = DateTimeOffset.ParseExact(Text(root, "retrieved")!, "O", CultureInfo.InvariantCulture),
        };
        return answer.Location is not null ? answer : Text(root, "sha256") is { Length: 64 } name ? WithBody(answer, name) : null;
    }

    private WebAnswer? WithBody(WebAnswer answer, string name)
    {
        if (!name.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var body = File.ReadAllBytes(BodyPath(name));
        return Convert.ToHexStringLower(SHA256.HashData(body)) == name ? answer with { Bytes = body } : null;
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
