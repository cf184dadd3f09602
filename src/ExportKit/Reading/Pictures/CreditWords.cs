using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>The words around credits, in many languages; tables alone, all in lower case.</summary>
internal static class CreditWords
{
    /// <summary>Words that lead to a credit.</summary>
    public static readonly string[] Leads =
    [
        "photo:", "photos:", "photo by", "photograph:", "photograph by", "photography by", "photo credit:", "photo courtesy of", "photo courtesy", "picture:", "picture by", "pictures:", "image:", "images:", "image credit:", "image courtesy of", "image by", "credit:", "credits:", "courtesy of", "courtesy:", "source:", "illustration:", "illustration by", "graphic:", "via ",
        "foto:", "fotos:", "foto di", "bild:", "bilder:", "quelle:", "fotocredit:", "bildquelle:", "crédit photo", "crédit :", "crédits :", "crédit:", "photo :", "© ", "©", "(c) ", "imagen:", "fotografía:", "crédito:", "fuente:", "kuva:", "fot.", "zdroj:", "фото:", "джерело:", "φωτογραφία:", "φωτο:", "fotoğraf:", "صورة:", "ảnh:", "nuotr.:", "valokuva:", "photo by:", "fotograf:", "foto av", "foto af", "photo / ", "image source:", "video:", "grafik:", "copyright", "dok.", "(dok", "doc. ", "fotografie:", "fotó:", "fotos de", "foto de", "fotografía de", "photo de", "photos :", "photo ©", "снимка:", "fotografija:", "foto/", "photo/", "사진=", "사진 =", "사진:", "사진제공", "図：", "写真：", "写真:", "写真＝", "写真提供", "撮影：", "撮影:", "撮影・", "图/", "图源", "图片来源", "圖/", "攝影/", "ภาพ:", "ภาพ :", "תמונה:", "צילום:", "تصوير:", "الصورة:", "चित्र:",
    ];

    /// <summary>The same, to be looked for all at once.</summary>
    public static readonly PhraseSet AnyLead = new(Leads);

    /// <summary>Words that make a text a credit: agencies, archives, what pictures are called that they hand out.</summary>
    public static readonly PhraseSet Agencies = new(
    [
        "getty images", "reuters", "associated press", "afp", "epa", "press association", "ap photo", "bloomberg", "shutterstock", "alamy", "istock", "imago", "dpa", "ansa", "keystone", "xinhua", "anadolu",
        "tass", "picture alliance", "scanpix", "ritzau", "lehtikuva", "belga", "anp", "efe", "europa press", "lapresse", "sipa", "zuma", "unsplash", "pexels", "pixabay", "wikimedia", "flickr", "kyodo", "jiji", "时事", "時事", "共同", "ロイター", "cnbc", "wireimage", "filmmagic", "pa wire", "handout", "file photo", "연합뉴스", "뉴시스", "ltn", "中央社", "新华社", "新華社", "cna", "antara", "bernama", "lusa", "apa-images", "nuotr.", "elta", "apa/", "rex features", "usa today sports",
    ]);

    /// <summary>Whether a text begins with words that lead to a credit.</summary>
    /// <param name="text">The text.</param>
    public static bool BeginWith(string text)
    {
        foreach (var lead in Leads)
        {
            if (text.StartsWith(lead.TrimEnd(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text has the name of an agency.</summary>
    /// <param name="text">The text.</param>
    public static bool NameAgency(string text)
    {
        return Agencies.IsIn(text);
    }
}
