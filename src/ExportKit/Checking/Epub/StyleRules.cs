using System.Text;

namespace ExportKit.Checking.Epub;

/// <summary>Style sheets (EPUB 3.3, 6.3), as far as scanning them tells: what they load, and what they must leave alone.</summary>
internal static class StyleRules
{
    /// <summary>Checks the style sheets of the manifest.</summary>
    public static void Check(EpubBook book, EpubFindings findings)
    {
        foreach (var item in book.Package.Items)
        {
            if (item.MediaType == EpubNames.CssType && item.Path.Length > 0 && book.Files.Read(item.Path, findings) is { } content)
            {
                Check(item.Path, content, book, findings);
            }
        }
    }

    private static void Check(string path, byte[] content, EpubBook book, EpubFindings findings)
    {
        findings.Apply(EpubRules.StyleProperties, EpubRules.StyleUtf8);
        if (content.Length > 1 && (content[0], content[1]) is (0xff, 0xfe) or (0xfe, 0xff))
        {
            findings.Fail(EpubRules.StyleUtf8, new EpubPlace(path), "The style sheet is encoded in UTF-16");
            return;
        }

        var text = WithoutComments(Encoding.UTF8.GetString(content));
        var line = 1;
        var isInBlock = false;
        for (var i = 0; i < text.Length; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
            if (text[i] is '{' or '}')
            {
                isInBlock = text[i] == '{';
            }
            else if (At(text, i, "url("))
            {
                var end = text.IndexOf(')', i);
                CheckAddress(text[(i + 4)..(end < 0 ? text.Length : end)].Trim().Trim('"', '\''), path, line, book, findings);
            }
            else if (isInBlock && (IsProperty(text, i, "direction") || IsProperty(text, i, "unicode-bidi")))
            {
                findings.Fail(EpubRules.StyleProperties, new EpubPlace(path, line), "The style sheet sets the direction of writing", "Say it by dir in the documents");
            }
            else if (isInBlock && IsProperty(text, i, "position") && text.AsSpan(i + 8).TrimStart(": \t").StartsWith("fixed"))
            {
                findings.Fail(EpubRules.StyleFixed, new EpubPlace(path, line), "The style sheet fixes a part to the screen");
            }
        }
    }

    private static void CheckAddress(string text, string path, int line, EpubBook book, EpubFindings findings)
    {
        var at = new EpubPlace(path, line);
        var address = EpubAddress.Of(path, text);
        if (text.Length == 0 || address.Scheme is "data")
        {
            return;
        }

        findings.Apply(EpubRules.ReferencesThere, EpubRules.ReferencesListed);
        if (address.Kind == AddressKind.Remote)
        {
            findings.Fail(EpubRules.RemoteMedia, at, $"The style sheet loads {text} from elsewhere");
            findings.Fail(EpubRules.Remote, at, $"{text} must lie in the container");
        }
        else if (AddressRules.CheckForm(text, address, at, findings) && address.Path != path && !book.Files.Has(address.Path))
        {
            findings.Fail(EpubRules.ReferencesThere, at, $"\"{text}\" leads to no file in the book");
        }
        else if (address.Kind == AddressKind.Inside && address.Path != path && book.Files.Has(address.Path) && !book.Items.ContainsKey(address.Path))
        {
            findings.Fail(EpubRules.ReferencesListed, at, $"\"{text}\" leads to a file that is not in the manifest");
        }
    }

    // Comments become spaces, line ends stay, so that lines are counted rightly.
    private static string WithoutComments(string text)
    {
        var clean = new StringBuilder(text);
        for (var start = text.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = text.IndexOf("/*", start, StringComparison.Ordinal))
        {
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + 2;
            for (var i = start; i < end; i++)
            {
                clean[i] = text[i] == '\n' ? '\n' : ' ';
            }

            start = end;
            if (start >= text.Length)
            {
                break;
            }
        }

        return clean.ToString();
    }

    private static bool At(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // A property stands after a brace, a semicolon or white space, and before its colon.
    private static bool IsProperty(string text, int at, string name)
    {
        if (!At(text, at, name) || (at > 0 && !(text[at - 1] is '{' or ';' || char.IsWhiteSpace(text[at - 1]))))
        {
            return false;
        }

        return text.AsSpan(at + name.Length).TrimStart().StartsWith(":");
    }
}
