using System.Globalization;
using System.Text;
using ExportKit.Words;

namespace ExportKit.Writing;

/// <summary>Addresses as people say them.</summary>
internal static class SpokenAddress
{
    /// <summary>An address for a list: mail and telephone by name, letters beyond ASCII as letters instead of their codes.</summary>
    /// <param name="address">The address.</param>
    /// <param name="words">The words of structure.</param>
    public static string Of(string address, StructureWords words) =>
        Mail(address) is { } mail ? words.Format(Word.Email, mail)
        : Telephone(address) is { } number ? words.Format(Word.Telephone, number)
        : Seen(Decoded(address));

    /// <summary>An address for a sentence: of one of the web the name of its site, others as in a list.</summary>
    /// <param name="address">The address.</param>
    /// <param name="words">The words of structure.</param>
    public static string Site(string address, StructureWords words) =>
        BareAddress.Find(address, 0) is { Start: 0 } bare ? address[bare.SiteStart..bare.SiteEnd] : Of(address, words);

    /// <summary>Whether the words of a link say its address already, all of it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="address">The address.</param>
    public static bool IsSaidBy(string words, string address) =>
        words.Length > 0 && !BareAddress.IsShortened(words)
        && (BareAddress.AreSame(words, address)
            || words.Equals(Decoded(address), StringComparison.OrdinalIgnoreCase)
            || words.Equals(Mail(address), StringComparison.OrdinalIgnoreCase)
            || Telephone(address) is { } number && Digits(words).Equals(Digits(number), StringComparison.Ordinal));

    /// <summary>The address of mail, without what a letter would begin with (subject, body); null for another kind.</summary>
    private static string? Mail(string address)
    {
        if (!address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var mail = address["mailto:".Length..];
        var query = mail.IndexOf('?');
        return Uri.UnescapeDataString(query < 0 ? mail : mail[..query]);
    }

    private static string? Telephone(string address)
    {
        if (!address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("sms:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var number = address["tel:".Length..];
        var parameters = number.AsSpan().IndexOfAny(';', '?');
        return Uri.UnescapeDataString(parameters < 0 ? number : number[..parameters]);
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    /// <summary>Characters that nobody sees or hears (marks of direction, halves of pairs) as percent codes.</summary>
    private static string Seen(string address)
    {
        var text = new StringBuilder(address.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (SpeechCharacters.Of(rune) is CharacterClass.Said or CharacterClass.Ornament or CharacterClass.Hyphen)
            {
                text.Append(rune.ToString());
                continue;
            }

            foreach (var code in bytes[..rune.EncodeToUtf8(bytes)])
            {
                text.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>Percent codes of letters and marks beyond ASCII become those; codes of ASCII mean something and stay, as do codes
    /// of what cannot be seen.</summary>
    private static string Decoded(string address)
    {
        if (!address.Contains('%'))
        {
            return address;
        }

        var text = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length;)
        {
            if (LetterAt(address, i) is (var rune, { } length))
            {
                text.Append(rune.ToString());
                i += length;
            }
            else
            {
                text.Append(address[i++]);
            }
        }

        return text.ToString();
    }

    private static (Rune Letter, int Length)? LetterAt(string address, int index)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < 4 && index + count * 3 + 2 < address.Length && address[index + count * 3] == '%'
            && byte.TryParse(address.AsSpan(index + count * 3 + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[count]))
        {
            count++;
        }

        return Rune.DecodeFromUtf8(bytes[..count], out var rune, out var used) == System.Buffers.OperationStatus.Done
            && used > 1 && SpeechCharacters.Of(rune) == CharacterClass.Said && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned
            ? (rune, used * 3)
            : null;
    }
}
