using ExportKit.Normalising;

namespace ExportKit.Tests.Normalising;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The minister said that it was the first of its kind and that more would come.", "en")]
    [InlineData("Le ministre a dit que la loi est une première et que les autres sont pour demain.", "fr")]
    [InlineData("Der Minister sagte, dass die Lage nicht einfach ist und mit der Zeit besser wird.", "de")]
    [InlineData("El ministro dijo que la ley es una de las primeras y que no se va por eso.", "es")]
    [InlineData("Dywedodd y gweinidog fod hyn yn bwysig i Gymru ac mae mwy ar y ffordd.", "cy")]
    [InlineData("قال الوزير إن القانون هو الأول من نوعه", "ar")]
    [InlineData("وزیر نے کہا کہ یہ قانون اپنی نوعیت کا پہلا ہے ڑ", "ur")]
    [InlineData("השר אמר כי החוק הוא הראשון מסוגו", "he")]
    [InlineData("मंत्री ने कहा कि यह कानून पहला है", "hi")]
    [InlineData("大臣はこの法律が初めてだと述べた", "ja")]
    [InlineData("部长表示这是第一部此类法律", "zh")]
    [InlineData("장관은 이 법이 처음이라고 말했다", "ko")]
    [InlineData("Министр сказал, что этот закон первый", "ru")]
    [InlineData("Міністр сказав, що це перший такий закон, її", "uk")]
    [InlineData("Ο υπουργός είπε ότι ο νόμος είναι ο πρώτος", "el")]
    [InlineData("รัฐมนตรีกล่าวว่ากฎหมายนี้เป็นฉบับแรก", "th")]
    public void The_language_is_told_by_script_or_by_words(string text, string language) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("1984 — 2025")]
    [InlineData("Example Times Ltd")]
    [InlineData("the the the the the the")]
    public void What_says_too_little_is_not_guessed(string text) => Assert.Null(LanguageGuess.Of(text));
}
