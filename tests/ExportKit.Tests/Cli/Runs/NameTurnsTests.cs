using ExportKit.Cli;

namespace ExportKit.Tests.Cli.Runs;

public sealed class NameTurnsTests
{
    [Fact]
    public void Names_are_given_in_the_order_of_the_inputs_whoever_asks_first()
    {
        var given = new List<string>();
        var turns = new NameTurns<string>(40, index => index % 7 == 3, (index, facts) =>
        {
            given.Add($"{index}{facts?.Headline}");
            return given[^1];
        });
        var names = new string?[40];
        var workers = Enumerable.Range(0, 40).Reverse().Select(index => new Thread(() =>
        {
            // Each fifth page fails before it is named.
            names[index] = index % 5 == 4 ? null : turns.Take(index, new NameFacts("!"));
            turns.End(index);
        })).ToList();
        workers.ForEach(worker => worker.Start());
        Assert.All(workers, worker => Assert.True(worker.Join(TimeSpan.FromSeconds(30))));

        var expected = Enumerable.Range(0, 40).Where(index => index % 5 != 4 || index % 7 == 3).ToArray();
        Assert.Equal(expected, given.Select(name => int.Parse(name.TrimEnd('!'), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(Enumerable.Range(0, 40), index => Assert.Equal(index % 5 == 4, names[index] is null));
    }

    [Fact]
    public void A_page_whose_name_is_known_waits_for_none_of_its_kind()
    {
        var turns = new NameTurns<string>(3, _ => true, (index, _) => $"{index}");

        Assert.Equal("2", turns.Take(2, null));
        Assert.Equal("0", turns.Take(0, null));
    }
}
