using System.Text;
using ExportKit.Cli;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli;

/// <summary>Settings files whose bytes are anything.</summary>
public sealed class SettingsJsonTests
{
    [Fact]
    public void Places_count_letters_as_editors_do()
    {
        var value = SettingsJson.Read("{\r\n\t\"é😀\": [\"ü\", 1],\n\"b\": null}"u8, "x.json", new DiagnosticBag())!;

        Assert.Equal(["x.json:2:2", "x.json:3:1"], value.Members.Select(member => member.Place.ToString()));
        Assert.Equal(["x.json:2:10", "x.json:2:15"], value.Members[0].Value.Items.Select(item => item.Place.ToString()));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var diagnostics = new DiagnosticBag();

        Assert.Null(SettingsJson.Read(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000)), "x.json", diagnostics));
        Assert.Equal(DiagnosticCodes.SettingsDamaged, Assert.Single(diagnostics.Diagnostics).Code);
    }

    /// <summary>A file that is cut off, or in which bytes are changed, is read or refused with a place in it.</summary>
    [Fact]
    public void Damage_of_any_kind_is_refused_with_a_place_in_the_file()
    {
        var whole = Encoding.UTF8.GetBytes("{ // é\n \"page-size\": \"a5\", \"author\": [\"A😀\", \"\\u00e9\"], \"columns\": 2, /* x */ \"sites\": { \"a.b\": { \"remove\": [] } },\n }");
        var random = new Random(20251122);
        var refused = 0;
        for (var i = 0; i < 3000; i++)
        {
            var bytes = whole[..(i < whole.Length ? i : whole.Length)];
            for (var j = 0; i >= whole.Length && j <= i % 4; j++)
            {
                bytes[random.Next(bytes.Length)] = j % 2 == 0 ? (byte)"{}[]\",:\\/\n 0tu"[random.Next(14)] : (byte)random.Next(256);
            }

            var diagnostics = new DiagnosticBag();
            var value = SettingsJson.Read(bytes, "x", diagnostics);
            Assert.True(value is not null || diagnostics.HasAny(Severity.Error));
            refused += value is null ? 1 : 0;
            Assert.All(diagnostics.Diagnostics, diagnostic => Assert.InRange(diagnostic.Place!.Line, 0, bytes.Count(one => one == '\n') + 1));
            Assert.All(diagnostics.Diagnostics, diagnostic => Assert.InRange(diagnostic.Place!.Column, 0, bytes.Length + 1));
        }

        Assert.InRange(refused, 500, 2990);
    }
}
