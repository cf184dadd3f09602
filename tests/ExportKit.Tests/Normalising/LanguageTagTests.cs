using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("en_GB", "en-GB")]
    [InlineData(" en-GB ", "en-GB")]
    [InlineData("en_GB.UTF-8", "en-GB")]
    [InlineData("en,fr", "en")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("zh-cmn-hans-cn", "zh-cmn-Hans-CN")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-CH-1996", "de-CH-1996")]
    [InlineData("sl-ROZAJ-biske", "sl-rozaj-biske")]
    [InlineData("ca-ES-valencia", "ca-ES-valencia")]
    [InlineData("ja-JP-u-ca-japanese", "ja-JP-u-ca-japanese")]
    [InlineData("en-x-Formal", "en-x-formal")]
    [InlineData("en-GB-oed-x", "en-GB")]
    [InlineData("en-GB-GB", "en-GB")]
    [InlineData("en-u-!", "en")]
    [InlineData("en-a-b", "en")]
    [InlineData("en--GB", "en")]
    [InlineData("en-US-English", "en-US-english")]
    [InlineData("english", "en")]
    [InlineData("eng", "en")]
    [InlineData("iw", "he")]
    [InlineData("jp-JP", "ja-JP")]
    [InlineData("gsw", "gsw")]
    public void A_tag_is_mended(string given, string mended) => Assert.Equal(mended, LanguageTag.Mend(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("und")]
    [InlineData("mul")]
    [InlineData("x-default")]
    [InlineData("i-klingon")]
    [InlineData("e")]
    [InlineData("{{lang}}")]
    [InlineData("42")]
    [InlineData("Klingonish")]
    public void What_names_no_language_is_none(string? given) => Assert.Null(LanguageTag.Mend(given));

    [Theory]
    [InlineData("ar", true)]
    [InlineData("he-IL", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("az-Arab-IR", true)]
    [InlineData("az", false)]
    [InlineData("ug-Cyrl", false)]
    [InlineData("en-x-arab", false)]
    [InlineData("en", false)]
    public void Direction_goes_by_script_then_by_language(string tag, bool rightToLeft) => Assert.Equal(rightToLeft, LanguageTag.IsRightToLeft(tag));

    [Theory]
    [InlineData("en", "en-GB", true)]
    [InlineData("en-GB", "en-GB", true)]
    [InlineData("en-GB", "en", false)]
    [InlineData("en-US", "en-GB", false)]
    [InlineData("fr", "en", false)]
    public void A_tag_says_nothing_new(string tag, string around, bool nothing) => Assert.Equal(nothing, LanguageTag.SaysNothingNew(tag, around));
}
