namespace ExportKit.Writing;

/// <summary>Labels that credits of pictures bring themselves.</summary>
internal static class CreditLabels
{
    // What credits begin with in many languages: the label says it already.
    private static readonly string[] WordsForPictures =
    [
        "photo", "photos", "photograph", "photo credit", "picture", "image", "image credit", "credit", "foto", "fotos", "bild", "crédit", "crédit photo",
        "crédito", "imagen", "immagine", "kuva", "фото", "fotografía", "fotografia", "fotografie", "fotograf", "fotoğraf", "写真", "图", "사진", "صورة", "תמונה", "צילום", "चित्र",
    ];

    /// <summary>How long the label is that a credit brings, with its colon and spaces; 0 where it brings none.</summary>
    /// <param name="credit">The credit.</param>
    /// <param name="pattern">The label of credits, with <c>{0}</c> for the credit.</param>
    public static int LengthIn(string credit, string pattern)
    {
        var colon = credit.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
        {
            return 0;
        }

        var own = credit.AsSpan(0, colon).Trim(" \u00a0\u202f");
        var label = pattern.AsSpan(0, pattern.IndexOf("{0}", StringComparison.Ordinal)).TrimEnd(" :：\u00a0\u202f");
        if (!own.Equals(label, StringComparison.OrdinalIgnoreCase) && !IsWordForPictures(own))
        {
            return 0;
        }

        var rest = credit.AsSpan(colon + 1);
        return rest.Trim(" \u00a0\u202f").IsEmpty ? 0 : credit.Length - rest.TrimStart(" \u00a0\u202f").Length;
    }

    private static bool IsWordForPictures(ReadOnlySpan<char> word)
    {
        foreach (var known in WordsForPictures)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
