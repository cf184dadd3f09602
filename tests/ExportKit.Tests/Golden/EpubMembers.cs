using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportKit.Tests.Golden;

/// <summary>A member of an EPUB's container.</summary>
/// <param name="Name">Its path within the container.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="IsStored">Whether it is stored as it is, not deflated.</param>
internal sealed partial record EpubMember(string Name, byte[] Bytes, bool IsStored)
{
    private static readonly HashSet<string> TextEndings = new(StringComparer.Ordinal) { "", ".xhtml", ".opf", ".ncx", ".xml", ".css", ".svg", ".json", ".txt" };

    /// <summary>Whether people can read it.</summary>
    public bool IsText => TextEndings.Contains(Path.GetExtension(Name));

    /// <summary>Its characters.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The member without the page breaks of a PDF, which lie elsewhere with every version of a font.</summary>
    public EpubMember WithoutPages => IsText ? this with { Bytes = Encoding.UTF8.GetBytes(Pages().Replace(Text, "")) } : this;

    /// <summary>What is kept of it to compare with: its text, or the size and the hash of its bytes.</summary>
    public string Digest => IsText ? Text : $"{Bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Bytes))}\n";

    /// <summary>Page breaks, the list of pages, and what the package says of them.</summary>
    [GeneratedRegex("""
        <span epub:type="pagebreak"[^>]*></span>|\n<nav epub:type="page-list".*?</nav>|<meta property="(pageBreakSource">[^<]*|[^"]*">page(BreakMarkers|Navigation))</meta>\n
        """, RegexOptions.Singleline)]
    private static partial Regex Pages();
}

/// <summary>Compares EPUBs member by member, so that a difference is told in words.</summary>
internal static class EpubMembers
{
    /// <summary>The members in the order of the container.</summary>
    public static IReadOnlyList<EpubMember> Read(byte[] epub)
    {
        using var zip = new ZipArchive(new MemoryStream(epub));
        return [.. zip.Entries.Select(Read)];
    }

    /// <summary>The members' names in order, a line each; the stored ones are marked.</summary>
    public static string List(IEnumerable<EpubMember> members) =>
        string.Concat(members.Select(member => member.Name + (member.IsStored ? " (stored)" : "") + "\n"));

    /// <summary>Compares with the files of a folder: one for each member, and <c>members.verified.txt</c>, their list.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="epub">The EPUB.</param>
    /// <param name="accept">Whether what differs is kept; null where the environment says it.</param>
    /// <param name="shared">A folder of members that are the same in every book; null for none.</param>
    public static IEnumerable<string?> CompareWithFolder(string folder, byte[] epub, bool? accept = null, string? shared = null)
    {
        var members = Read(epub);
        yield return new GoldenFile(Path.Combine(folder, "members.verified.txt"), accept).Compare(List(members));
        foreach (var member in members)
        {
            var name = GoldenFile.Verified(member.Name) + (member.IsText ? "" : ".txt");
            var isShared = shared is not null && File.Exists(Path.Combine(shared, name));
            yield return new GoldenFile(Path.Combine(isShared ? shared! : folder, name), accept).Compare(member.Digest);
        }
    }

    /// <summary>What differs between two EPUBs beside the page breaks of a PDF, a text for each member; none where all members and their
    /// order are the same.</summary>
    public static IEnumerable<string> Differences(byte[] kept, byte[] made)
    {
        var (before, after) = (Read(kept).Select(member => member.WithoutPages).ToList(), Read(made).Select(member => member.WithoutPages).ToList());
        if (List(before) != List(after))
        {
            yield return "The members differ. " + TextDifference.Between(List(before), List(after));
        }

        foreach (var member in before)
        {
            var other = after.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (other is not null && !other.Bytes.AsSpan().SequenceEqual(member.Bytes))
            {
                yield return $"{member.Name} differs. " + TextDifference.Between(member.Digest, other.Digest);
            }
        }
    }

    private static EpubMember Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new EpubMember(entry.FullName, bytes.ToArray(), entry.CompressedLength == entry.Length);
    }
}
