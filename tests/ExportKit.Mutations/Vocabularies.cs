using System.Collections;
using System.Reflection;

namespace ExportKit.Mutations;

/// <summary>The phrases of the vocabularies of reading, each to be taken out and put back.</summary>
internal static class Vocabularies
{
    /// <summary>No page has it.</summary>
    private const string Nothing = "\u0001\u0002";

    /// <summary>All phrases.</summary>
    public static IEnumerable<Phrase> All()
    {
        foreach (var type in typeof(ExportKit.Reading.ReadingOptions).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("ExportKit.Reading.", StringComparison.Ordinal) == true))
        {
            var file = type.Namespace!["ExportKit.Reading.".Length..] + "/" + type.Name + ".cs";
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                foreach (var phrase in Of(field.GetValue(null), file, field.Name))
                {
                    yield return phrase;
                }
            }
        }
    }

    private static IEnumerable<Phrase> Of(object? vocabulary, string file, string name)
    {
        switch (vocabulary)
        {
            // Sets of names are made of lists, which mean nothing any more.
            case string[] when file.EndsWith("/Vocabulary.cs", StringComparison.Ordinal):
                yield break;
            case string[] list:
                for (var i = 0; i < list.Length; i++)
                {
                    var (at, text) = (i, list[i]);
                    yield return new Phrase(file, name, text, () => list[at] = Nothing, () => list[at] = text);
                }

                break;
            case HashSet<string> set:
                foreach (var text in set.ToList())
                {
                    yield return new Phrase(file, name, text, () => set.Remove(text), () => set.Add(text));
                }

                break;
            case not null when vocabulary.GetType().GetField("_byFirstWord", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(vocabulary) is IDictionary words:
                foreach (var key in words.Keys.Cast<string>().ToList())
                {
                    var phrases = (string[])words[key]!;
                    for (var i = 0; i < phrases.Length; i++)
                    {
                        var (at, text) = (i, phrases[i]);
                        yield return new Phrase(file, name, text, () => Without(words, key, at), () => words[key] = phrases);
                    }
                }

                break;
        }
    }

    private static void Without(IDictionary words, string key, int at)
    {
        var phrases = ((string[])words[key]!).ToList();
        phrases.RemoveAt(at);
        words[key] = phrases.ToArray();
    }
}

/// <summary>A phrase of a vocabulary.</summary>
/// <param name="File">The file of the vocabulary.</param>
/// <param name="Vocabulary">Its name.</param>
/// <param name="Text">The phrase.</param>
/// <param name="TakeOut">Takes it out.</param>
/// <param name="PutBack">Puts it back.</param>
internal sealed record Phrase(string File, string Vocabulary, string Text, Action TakeOut, Action PutBack);
