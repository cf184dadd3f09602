using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExportKit.Binary;
using ExportKit.Diagnostics;
using ExportKit.Writing;

namespace ExportKit.Cli;

/// <summary>All that the documents of a page depend on beside its own bytes and pictures, as one hash: the options in words, the files
/// that they name, the settings and corrections that lie by the page, the tool, its native libraries and the fonts.</summary>
internal sealed class Circumstances
{
    private static readonly string[] OwnFiles = ["ExportKit.dll", "ExportKit.Cli.dll", "HtmlAgilityPack.dll", "QRCoder.dll", "Wcwidth.dll"];

    private readonly CommandEnvironment _environment;
    private readonly string _libraries = WritingEnvironment.Describe();
    private readonly byte[] _tool;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public Circumstances(CommandEnvironment environment)
    {
        _environment = environment;
        _tool = Tool(_libraries);
    }

    /// <summary>Whether fonts and libraries are still what they were: documents of a run during which they changed may be made of either.</summary>
    public bool AreStill => WritingEnvironment.Describe() == _libraries;

    /// <summary>The circumstances of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="input">The page as it was read.</param>
    /// <param name="options">What is wanted.</param>
    public string Of(PageSource page, ExportInput input, ExportOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_tool);
        foreach (var word in options.Words)
        {
            Add(hash, word);
            if (word.Length > 0 && FileKinds.Of(word) == FileKind.File)
            {
                hash.AppendData(File(word));
            }
        }

        Add(hash, options.SourceDate?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        Add(hash, options.Pdf.AttachSource ? input.Retrieved?.ToString("O", CultureInfo.InvariantCulture) ?? "" : "");
        if (options.Epub.Narration is { } narration)
        {
            Add(hash, narration.Engine.Describe());
            Add(hash, narration.Encoder.Describe());
        }

        Add(hash, input.Address ?? "");
        Add(hash, input.DeclaredEncoding ?? "");
        foreach (var site in _environment.Settings?.Finder.Of(page.Path)?.Sites ?? [])
        {
            Add(hash, site);
        }

        AddSidecar(hash, page, options.Words);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void AddSidecar(IncrementalHash hash, PageSource page, IReadOnlyList<string> words)
    {
        string? folder = null;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            folder = words[i] == "--sidecars" ? words[i + 1] : folder;
        }

        var sidecar = new SidecarFiles(_environment, folder).Find(page);
        Add(hash, sidecar ?? "");
        hash.AppendData(sidecar is null ? [] : HashOf(sidecar));
    }

    private byte[] File(string path)
    {
        lock (_lock)
        {
            return _files.TryGetValue(path, out var known) ? known : _files[path] = HashOf(path);
        }
    }

    private static byte[] HashOf(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return SHA256.HashData(file);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Encoding.UTF8.GetBytes(IoFailure.Describe(exception));
        }
    }

    private static void Add(IncrementalHash hash, SettingsValue value)
    {
        Add(hash, $"{value.Kind} {value.Items.Length} {value.Members.Length} {value.Text}");
        foreach (var item in value.Items)
        {
            Add(hash, item);
        }

        foreach (var member in value.Members)
        {
            Add(hash, member.Name);
            Add(hash, member.Value);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    /// <summary>The tool itself, byte by byte, since builds of one version differ, and what it stands on.</summary>
    private static byte[] Tool(string libraries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ToolInfo.NameAndVersion);
        Add(hash, RuntimeInformation.FrameworkDescription);
        Add(hash, libraries);
        if (!RuntimeFeature.IsDynamicCodeSupported && Environment.ProcessPath is { } program)
        {
            hash.AppendData(HashOf(program));
            return hash.GetHashAndReset();
        }

        foreach (var name in OwnFiles)
        {
            hash.AppendData(HashOf(Path.Combine(AppContext.BaseDirectory, name)));
        }

        return hash.GetHashAndReset();
    }
}
