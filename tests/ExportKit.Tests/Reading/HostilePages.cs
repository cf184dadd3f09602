using System.Globalization;
using System.Text;

namespace ExportKit.Tests.Reading;

/// <summary>Pages that are built to keep a reader busy: each is a piece said again and again.</summary>
internal static class HostilePages
{
    private const string Start = "<html lang=en><head><title>The late ferry of Skerrow</title></head><body><article><h1>The late ferry of Skerrow</h1>";

    private static readonly Dictionary<string, string> Pieces = new(StringComparer.Ordinal)
    {
        ["boxes never closed"] = "<div>",
        ["letters never closed"] = "<b>x ",
        ["letters crossed"] = "<b><i></b></i>",
        ["paragraphs never closed"] = "<p>x ",
        ["paragraphs in letters"] = "<font><p></font>",
        ["lists in lists"] = "<ul><li>x ",
        ["tables in tables"] = "<table><tr><td>x ",
        ["quotations in quotations"] = "<blockquote>x ",
        ["details in details"] = "<details><summary>x</summary>y ",
        ["asides in asides"] = "<aside>some words of it",
        ["formulas in formulas"] = "<math><mrow>",
        ["forms in forms"] = "<form>",
        ["unknown elements"] = "<x-y>",
        ["links in a row"] = "<a href=/x>word</a> ",
        ["links never closed"] = "<a href=/x>word ",
        ["one picture again and again"] = "<img src=a.jpg alt='word'>",
        ["pictures"] = "<img src=a#.jpg alt='word #'>",
        ["pictures in paragraphs"] = "<p><img src=a#.jpg></p>",
        ["figures"] = "<figure><img src=a#.jpg alt='word'><figcaption>Caption #</figcaption></figure>",
        ["copies of pictures"] = "<noscript><img src=a#.jpg></noscript>",
        ["cards"] = "<div class=card><a href=/x><img src=x#.jpg><h3>Some other story here</h3></a></div>",
        ["bylines"] = "<div class=byline>By Anna Writer</div>",
        ["dates"] = "<time datetime=2020-01-01>1 January 2020</time> ",
        ["headlines"] = "<h1>Another story of the ferry</h1>",
        ["hidden boxes"] = "<div class=hidden>",
        ["line ends"] = "<br>",
        ["lines"] = "a line of it<br>",
        ["lines that look like lists"] = "<p>- A line of talk, which ends as one does.</p>",
        ["notes"] = "<p>x<a href='#n#' id=r#>[#]</a></p><p id=n#>A note <a href='#r#'>^</a></p>",
        ["rows"] = "<tr><th>x</th><td>y</td></tr>",
        ["wide cells"] = "<table><tr><td colspan=1000 rowspan=60000>x</td></tr></table>",
        ["data"] = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"image\":\"a#.jpg\"}</script>",
        ["names of pictures"] = "<meta property=og:image content='a#.jpg'>",
        ["attributes"] = "<p a#=x b#='>'>x</p>",
        ["end tags"] = "</x>",
        ["signs of tags"] = "<",
        ["comments"] = "<!-- ",
        ["references"] = "&amp;&x&#",
        ["scripts"] = "<script>",
        ["raw text"] = "<textarea><title>",
        ["instructions"] = "<?x <%= <![CDATA[",
        ["signs that show nothing"] = "\u200b\u0301",
        ["NULs"] = "\0<\0p>",
    };

    /// <summary>The names of the pieces.</summary>
    public static IEnumerable<object[]> Names() => Pieces.Keys.Select(name => new object[] { name });

    /// <summary>A page of some prose and a piece.</summary>
    /// <param name="name">The piece's name.</param>
    /// <param name="length">About how many characters the page has.</param>
    public static byte[] Page(string name, int length)
    {
        var page = new StringBuilder(Start + Pages.Prose);
        var piece = Pieces[name];
        for (var number = 0; page.Length < length; number++)
        {
            page.Append(piece.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(page.Append(Pages.MoreProse).ToString());
    }
}
