namespace ExportKit.Tests.Docs;

/// <summary>What the documentation leads to is there: files, headings, pictures; and every page can be come to from the README.</summary>
public sealed class LinkTests
{
    // Pictures lie in the repository for ever, and every clone brings them along.
    private const int MostBytesOfPictures = 250 * 1024;

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_leads_somewhere(string name)
    {
        var page = MarkdownPage.All.Single(one => one.Name == name);
        var lost = page.Targets.Where(target => !IsOfTheWeb(target) && Lost(page, target)).ToList();
        Assert.True(lost.Count == 0, $"{name} leads to what is not there: {string.Join(", ", lost)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_picture_has_its_words(string name)
    {
        var page = MarkdownPage.All.Single(one => one.Name == name);
        Assert.All(page.Pictures, picture => Assert.True(picture.Alternative.Length > 20, $"{name}: {picture.Source} is not described."));
    }

    [Fact]
    public void Each_page_of_the_documentation_is_linked_from_the_README()
    {
        var pages = MarkdownPage.All.ToDictionary(page => page.Name, StringComparer.Ordinal);
        var (met, next) = (new HashSet<string>(StringComparer.Ordinal) { "README.md" }, new Queue<string>(["README.md"]));
        while (next.TryDequeue(out var name))
        {
            foreach (var target in pages[name].Targets.Where(target => !IsOfTheWeb(target)))
            {
                var path = PathOf(pages[name], target).Path;
                if (pages.ContainsKey(path) && met.Add(path))
                {
                    next.Enqueue(path);
                }
            }
        }

        Assert.Empty(pages.Keys.Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Except(met));
    }

    [Fact]
    public void Pictures_are_small_and_used()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "pictures"));
        Assert.True(files.Sum(file => new FileInfo(file).Length) < MostBytesOfPictures);
        var shown = MarkdownPage.All.SelectMany(page => page.Pictures.Select(picture => PathOf(page, picture.Source).Path)).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(files.Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Except(shown));
    }

    [Fact]
    public void Pages_are_read_as_a_code_host_reads_them()
    {
        var page = new MarkdownPage("docs/page.md", "# In a `program`, [and](x.md)\n\n## Two\n\n```sh\n# no heading [no](link.md)\n```\n\n## Two\n\n`[no](this.md)` ![A goat at the quay](goat.png) <a href=\"a/b.md#c\">\n");
        Assert.Equal(["in-a-program-and", "two", "two-1"], page.Anchors.Order(StringComparer.Ordinal));
        Assert.Equal(["x.md", "goat.png", "a/b.md#c"], page.Targets);
        Assert.Equal([("goat.png", "A goat at the quay")], page.Pictures);
        Assert.True(Lost(page, "#three"));
        Assert.False(Lost(page, "#two-1"));
        Assert.True(Lost(page, "no-such-page.md"));
        Assert.True(Lost(page, "README.md#no-such-heading"));
        Assert.False(Lost(page, "../README.md"));
    }

    private static bool IsOfTheWeb(string target) => target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static (string Path, string Anchor) PathOf(MarkdownPage page, string target)
    {
        var parts = target.Split('#', 2);
        var anchor = parts.Length > 1 ? parts[1] : "";
        if (parts[0].Length == 0)
        {
            return (page.Name, anchor);
        }

        var full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page.Name)!, Uri.UnescapeDataString(parts[0])));
        return (Path.GetRelativePath(Repository.Root, full).Replace('\\', '/'), anchor);
    }

    private static bool Lost(MarkdownPage page, string target)
    {
        var (path, anchor) = PathOf(page, target);
        if (!Path.Exists(Path.Combine(Repository.Root, path)) && path != page.Name)
        {
            return true;
        }

        var at = path == page.Name ? page : MarkdownPage.All.FirstOrDefault(one => one.Name == path);
        return anchor.Length > 0 && at?.Anchors.Contains(anchor) != true;
    }
}
