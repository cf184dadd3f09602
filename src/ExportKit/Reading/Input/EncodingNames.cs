using System.Text;

namespace ExportKit.Reading.Input;

/// <summary>The encodings by the names that pages give them (WHATWG Encoding, "names and labels").</summary>
internal static class EncodingNames
{
    private static bool _registered;

    /// <summary>The encoding of a name; null for names that are unknown.</summary>
    /// <param name="name">The name as the page or server has it.</param>
    public static Encoding? Find(string? name)
    {
        var label = (name ?? string.Empty).Trim().Trim('"', '\'').ToLowerInvariant();
        return label switch
        {
            "" => null,
            "utf-8" or "utf8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" or "unicode" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,

            // The web means windows-1252 by all of these.
            "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "ascii" or "us-ascii" or "l1" or "cp1252" or "x-cp1252"
                or "windows-1252" or "ansi_x3.4-1968" => Legacy(1252),
            "iso-8859-9" or "latin5" => Legacy(1254),
            "tis-620" or "iso-8859-11" => Legacy(874),
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" or "gb18030" or "csgb2312" => Legacy(54936),
            "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms_kanji" => Legacy(932),
            "euc-jp" or "x-euc-jp" => Legacy(51932),
            "iso-2022-jp" => Legacy(50220),
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "korean" or "windows-949" => Legacy(949),
            "big5" or "big5-hkscs" or "x-x-big5" or "cn-big5" => Legacy(950),
            _ => ByFramework(label),
        };
    }

    /// <summary>An encoding by its code page number.</summary>
    /// <param name="codePage">The number.</param>
    public static Encoding Legacy(int codePage)
    {
        Register();
        return Encoding.GetEncoding(codePage);
    }

    private static Encoding? ByFramework(string label)
    {
        Register();
        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The code pages cost time to load: they are registered when the first page needs one.</summary>
    private static void Register()
    {
        if (!_registered)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            _registered = true;
        }
    }
}
