using System.Text;
using System.Xml.Linq;
using ExportKit.Cli.Narrating;
using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Tests.Writing.Epub.Narrating;
using ExportKit.Tests.Writing.Speech;

namespace ExportKit.Tests.Cli.Narrating;

public sealed class EnginesTests
{
    private const string Voices = """
        Pty Language       Age/Gender VoiceName          File                 Other Languages
         5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
         5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)
         2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
         2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
         5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)
         5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)
         5  nb              --/M      Norwegian_Bokmål  gmq/nb               (no 5)
         5  pt              --/M      Portuguese_(Portugal) roa/pt               (pt-pt 5)
        """;

    [Theory]
    [InlineData("en", "en-gb")]
    [InlineData("en-GB", "en-gb")]
    [InlineData("en-US", "en-us")]
    [InlineData("en-AU", "en-gb")]
    [InlineData("fr", "fr-fr")]
    [InlineData("fr-CA", "fr-fr")]
    [InlineData("fr-BE", "fr-be")]
    [InlineData("zh-Hans-CN", "cmn")]
    [InlineData("nn", "nb")]
    [InlineData("no", "nb")]
    [InlineData("pt-PT", "pt")]
    [InlineData("rm", null)]
    [InlineData("e", null)]
    public void A_language_has_the_voice_nearest_to_it(string language, string? voice) => Assert.Equal(voice, new EspeakVoices(Voices).Of(language));

    [Theory]
    [InlineData("piper -m voice.onnx", "piper|-m|voice.onnx")]
    [InlineData("""  "C:\My voices\say.exe" --to '{out}'  """, """C:\My voices\say.exe|--to|{out}""")]
    [InlineData("say \"\" a'b c'd", "say||ab cd")]
    [InlineData("say $HOME;rm *", "say|$HOME;rm|*")]
    [InlineData("say \"open", null)]
    [InlineData("   ", null)]
    public void A_command_is_taken_apart_without_a_shell(string command, string? words) =>
        Assert.Equal(words, CommandWords.Of(command) is { } found ? string.Join('|', found) : null);

    [Fact]
    public void What_is_said_goes_by_standard_input_and_never_into_arguments()
    {
        var programs = new FakePrograms().With("espeak-ng", (call, _) => new ProgramResult(ProgramEnd.Exited, 0, call.Arguments[0] == "--voices" ? Encoding.UTF8.GetBytes(Voices) : Waves.Tone(8000, 50), ""));
        var engine = new EspeakEngine(programs, 200);

        Assert.True(engine.IsThere(new DiagnosticBag()));
        Assert.Null(engine.Say("-f /etc/passwd \u0007", "en-gb", "en").Trouble);

        var call = programs.Calls[^1];
        Assert.Equal(["-s", "200", "-v", "en-gb", "-b", "1", "--stdin", "--stdout"], call.Arguments);
        Assert.Equal("-f /etc/passwd \n", Encoding.UTF8.GetString(call.Input.Span).Replace("\uFFFD", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_is_given_language_rate_and_file()
    {
        var programs = new FakePrograms().With("say", (_, scratch) =>
        {
            scratch!.Files["speech.wav"] = Waves.Tone(8000, 50);
            return new ProgramResult(ProgramEnd.Exited, 0, [], "");
        });
        var engine = new CommandEngine(programs, ["say", "-l", "{lang}", "--rate={rate}", "{out}"], null, readsSsml: true);

        Assert.True(engine.IsThere(new DiagnosticBag()));
        Assert.NotEmpty(engine.Say("Fish & chips", "en-GB", "en-GB").Wave);
        Assert.Equal(["-l", "en-GB", "--rate=170", Path.Combine("/scratch", "speech.wav")], programs.Calls[^1].Arguments);
        Assert.Equal("""<speak xmlns="http://www.w3.org/2001/10/synthesis" version="1.1" xml:lang="en-GB">Fish &amp; chips</speak>""", Encoding.UTF8.GetString(programs.Calls[^1].Input.Span).Split('\n')[1]);
    }

    [Theory]
    [InlineData(80, "47%")]
    [InlineData(450, "264%")]
    public void What_a_command_reads_as_SSML_is_SSML(int rate, string said)
    {
        var document = XDocument.Load(new MemoryStream(SpokenInput.Ssml("Fish & \ud800 chips", "en-GB", rate)));

        Assert.Empty(SsmlRules.Broken(document));
        Assert.Equal(said, document.Root!.Elements().Single().Attribute("rate")!.Value);
    }

    [Theory]
    [InlineData(nameof(ProgramEnd.TimedOut), -1, "it took too long")]
    [InlineData(nameof(ProgramEnd.TooMuchOutput), -1, "it wrote too much")]
    [InlineData(nameof(ProgramEnd.Exited), 3, "it ended with 3 and said: no")]
    [InlineData(nameof(ProgramEnd.NotStarted), -1, "it could not be started: no")]
    public void What_befalls_a_command_is_told(string end, int code, string trouble)
    {
        var programs = new FakePrograms().With("say", (_, _) => new ProgramResult(Enum.Parse<ProgramEnd>(end), code, Waves.Tone(8000, 50), "no"));
        var engine = new CommandEngine(programs, ["say"], null, readsSsml: false);

        Assert.True(engine.IsThere(new DiagnosticBag()));
        Assert.Equal(trouble, engine.Say("Words", "en", "en").Trouble);
    }

    [Theory]
    [InlineData(nameof(ProgramEnd.TimedOut), -1, true, "opusenc: it took too long")]
    [InlineData(nameof(ProgramEnd.Exited), 1, true, "opusenc: it ended with 1 and said: No space")]
    [InlineData(nameof(ProgramEnd.Exited), 0, false, "opusenc gave nothing")]
    [InlineData(nameof(ProgramEnd.Exited), 0, true, null)]
    public void What_befalls_an_encoder_is_told(string end, int code, bool gives, string? trouble)
    {
        var programs = new FakePrograms().With("opusenc", (_, scratch) =>
        {
            Assert.Equal("RIFF"u8.ToArray(), scratch!.Files["speech.wav"]);
            if (gives)
            {
                scratch.Files["packed"] = [1];
            }

            return new ProgramResult(Enum.Parse<ProgramEnd>(end), code, [], "\n No space \nleft");
        });
        var encoder = new SoundEncoder(programs, SoundKind.Opus);
        Assert.True(encoder.IsThere(new DiagnosticBag()));
        using var place = encoder.Open();
        place.Wave.Write("RIFF"u8);

        Assert.Equal(trouble, place.Pack().Trouble);
    }

    [Fact]
    public void A_missing_encoder_names_its_package()
    {
        var diagnostics = new DiagnosticBag();

        Assert.False(new SoundEncoder(new NoPrograms(), SoundKind.Opus).IsThere(diagnostics));
        Assert.False(new SoundEncoder(new NoPrograms(), SoundKind.Mp3).IsThere(diagnostics));
        Assert.Contains("apt install opus-tools", diagnostics.Diagnostics[0].Hint, StringComparison.Ordinal);
        Assert.Contains("apt install lame", diagnostics.Diagnostics[1].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_first_encoder_the_second_serves() => Assert.True(
        new SoundEncoder(new FakePrograms().With("ffmpeg", 0, ""), SoundKind.Opus).IsThere(new DiagnosticBag()));
}
