using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>Understands flags with a truth value (<c>--strict=false</c>), by which the command line undoes what the settings say.</summary>
internal static class FlagWords
{
    /// <summary>The words without such values.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="command">The command.</param>
    /// <param name="off">Takes the flags that are turned off; of several words for one flag, the last holds.</param>
    public static string[] Resolve(string[] arguments, Command command, HashSet<Option> off)
    {
        var words = new List<string>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var word = arguments[i];
            if (word == "--")
            {
                words.AddRange(arguments.AsSpan(i));
                break;
            }

            if (word.Length < 2 || word[0] != '-' || Flag(word, command, out var truth) is not { } flag)
            {
                words.Add(word);
                continue;
            }

            off.Remove(flag);
            if (truth)
            {
                words.Add(flag.Name);
                continue;
            }

            off.Add(flag);
            words.RemoveAll(earlier => Names(flag, earlier));
        }

        return [.. words];
    }

    private static Option? Flag(string word, Command command, out bool truth)
    {
        var end = word.IndexOfAny(['=', ':']);
        var value = end < 0 ? true : SettingWords.Truth(word[(end + 1)..]);
        truth = value == true;
        return value is null ? null : Find(end < 0 ? word : word[..end], command);
    }

    private static Option? Find(string name, Command command)
    {
        foreach (var option in command.Options)
        {
            if (option.Arity.MaximumNumberOfValues == 0 && Names(option, name))
            {
                return option;
            }
        }

        return null;
    }

    private static bool Names(Option option, string name) => option.Name == name || option.Aliases.Contains(name);
}
