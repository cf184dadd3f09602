namespace ExportKit.ConformanceTests;

/// <summary>Pages that mean harm, or that nobody took care of, with the pictures that they show.</summary>
internal static class HostilePages
{
    /// <summary>Markup that is not XML: unclosed, doubled, foreign, active, and full of characters that no XML may hold.</summary>
    public static string Markup(string folder) => Page(folder, "markup", $$"""
        <title>Hostile &amp; <b>bold</b> "title" ]]&gt; &lt;script&gt;</title>
        <article><h1 id=1st>Hostile <script>alert(1)</script>markup & <i>what <b>came</i> of</b> it ]]&gt;</h1>
        {{Words("An <em>unclosed <b>stress, and with it a weight")}}
        {{Words("<span id=a id=b class=x class=y lang=fr lang=de>Twice the attribute</span>, a lone & < > \" ' sign, &nosuch; &#0; &#x1F; &#xFFFE; &#xD800; &#x110000; &notin; entity")}}
        {{Words("Control \u0001\u0002\b\u000b\f\u000e\u001f\u007f\u0080\u009f signs \ufffe\uffff\ufdd0 and \u2028 parts \u202e turned \u202c")}}
        <p><![CDATA[ Data ]]> <?php echo 1 ?> <!-- a -- b --> <!doctype nonsense> Words after oddities, and long enough for a paragraph of their own, as one would think.</p>
        <o:p>An office paragraph which has words of its own, and some more of these.</o:p>
        <my-element onclick="alert(1)" style="position:fixed" epub:type="cover">An element that nobody knows, with words in it that count.</my-element>
        <font color=red><center><marquee>Old elements that hold words of the article still, on the move.</marquee></center></font>
        <svg><title>no</title><foreignObject><p>Words in a foreign object</p></foreignObject></svg>
        <p><math alttext="a over b"><mfrac><mi>a</mi><mi href="javascript:alert(1)">b</mi></mfrac><script>alert(1)</script></math> in a line, which goes on for a while, so that it is a paragraph.</p>
        <math><mi>x</mi><mo onclick="x()">=</mo><maction actiontype="toggle"><mn>2</mn><mn>3</mn></maction><mglyph src="javascript:alert(1)"/></math>
        {{Words("<q cite=\"javascript:alert(1)\">said</q> <ruby>漢<rt>かん<rt></ruby> <abbr title=\"\">abc</abbr> <time datetime=\"not a date\">then</time>")}}
        <blockquote cite="data:text/html,x"><p>A quotation, of some length, which cites a document held in its own address.</blockquote>
        <ul><p>Not an item</p><li>One<li>Two<ul><li>Nested<ol start="-5" type="z" reversed><li value="x">Three<li value=99999999999>Four</ol></ul></ul>
        <table id="1"><caption>Some<caption>thing</caption><tr><th id="a b" scope="nonsense">H<th headers="gone">I<tr><td colspan=0 rowspan=99999 headers="a b gone">1<td colspan=-3>2<tr><td>3<table><tr><td>inner<td>cells</table></table>
        <pre><code class="language-&quot;><script>">if (a < b && c > d) { "]]>" }{{"\0\u0001"}}</code></pre>
        <h2 id="2 two"></h2><h2 id="2 two">Two <h3>Nested heading</h3></h2><h6>Six</h6>
        {{Words("The end of it")}}
        <form><p>Form words<input value=x><button onclick="alert(1)">Button</button></p></form>
        <iframe srcdoc="<script>alert(1)</script>"></iframe><iframe src="javascript:alert(1)" title="Frame"></iframe>
        <iframe src="https://www.youtube.com/embed/x?a=1&b=<>" title="A &quot;film&quot;"></iframe>
        <object data="data:text/html,x"></object><embed src="x.swf"><video src="file:///etc/passwd" onerror="x"></video></article>
        """);

    /// <summary>Links that lead nowhere or do harm, and names that clash, begin with digits, or are those of the book's own parts.</summary>
    public static string Links(string folder) => Page(folder, "links", $$"""
        <title>Links and names</title><article><h1 id="headline">Links and names</h1>
        {{Words("<a href=\"javascript:alert(1)\">script</a>, <a href=\" JaVaScRiPt:alert(1)\">Script</a>, <a href=\"java\tscript:alert(1)\">tabbed</a>, <a href=\"vbscript:x\">vb</a>, <a href=\"data:text/html,x\">data</a>, <a href=\"blob:https://x/y\">blob</a>, <a href=\"file:///etc/passwd\">file</a>, <a href=\"about:blank\">about</a>")}}
        {{Words("<a href=\"https://\">nothing</a>, <a href=\"http://[::1\">bracket</a>, <a href=\"https://exa mple.org/\">space</a>, <a href=\"mailto:a@b.example?subject=x y\">mail</a>, <a href=\"sms:123\">sms</a>, <a href=\"https://user:pass@example.org/ü?ß=%zz#a#b\">all</a>, <a href=\"\">empty</a>, <a>none</a>, <a href=\"#\">top</a>, <a href=\"../../up.html\">up</a>")}}
        {{Words("<a href=\"#gone\">gone</a>, <a href=\"#1st\">first</a>, <a href=\"#same\">same</a>, <a href=\"#%C3%BCber\">over</a>, <a href=\"#headline\">headline</a>, <a href=\"#a b\">spaced</a>")}}
        <h2 id="1st">Begins with a digit</h2>{{Words("One")}}<h2 id="same">Same</h2>{{Words("Two")}}<h2 id="same">Same</h2>{{Words("Three")}}
        <h2 id="über">Over</h2>{{Words("Four")}}<h2 id="a b">Spaced</h2>{{Words("Five")}}
        <h2 id="contents">Contents of it</h2>{{Words("Six")}}<h2 id="headline-2">Clash</h2>{{Words("Seven")}}<h2 id="page-1">Page</h2>{{Words("Eight")}}
        <h2 id="box-1">Box</h2>{{Words("Nine")}}<h2 id="description-1">Telling</h2>{{Words("Ten")}}<h2 id="toc">List</h2>{{Words("Eleven")}}<h2 id="cover">Cover</h2>
        {{Words("A note<sup><a href=\"#fn1\" id=\"ref1\">1</a></sup>, again<sup><a href=\"#fn1\" id=\"ref1\">1</a></sup> and none<sup><a href=\"#fn9\">9</a></sup>")}}
        <div class="footnotes"><ol><li id="fn1"><p>What the note says. <a href="#ref1">back</a></p></li></ol></div></article>
        """);

    /// <summary>Pictures with names that lie, lead out, or are hard to write; pictures that are broken or active; addresses that are none.</summary>
    public static string Pictures(string folder)
    {
        Copy("gauge-section.png", folder, "pictures", "in truth a.jpg");
        Copy("roue.jpg", folder, "pictures", "with space & ünïcode %41 #1.png");
        Copy("plan-acces.png", folder, "pictures", "no-extension");
        Copy("welcome-sign.png", folder, "up", "outside.png");
        File.WriteAllText(Path.Combine(folder, "pictures", "broken.png"), "This is no picture at all.");
        File.WriteAllBytes(Path.Combine(folder, "pictures", "cut.jpg"), File.ReadAllBytes(Path.Combine(Repository.Input, "img", "harbour-office.jpg"))[..9000]);
        File.WriteAllText(Path.Combine(folder, "pictures", "active.svg"), """
            <svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" onload="alert(1)"><script>alert(1)</script>
            <a href="javascript:alert(1)"><rect width="300" height="200" fill="red"/></a><image href="https://example.org/x.png" width="9" height="9"/>
            <foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject></svg>
            """);
        File.WriteAllText(Path.Combine(folder, "pictures", "unclosed.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect width='300'></svg>");
        string[] sources =
        [
            "pictures/in truth a.jpg", "pictures/with%20space%20&amp;%20ünïcode%20%2541%20%231.png", "pictures/no-extension", "pictures/../up/../up/outside.png",
            "../../../../../../../../etc/hostname-that-is-not-there", "pictures/broken.png", "pictures/cut.jpg", "pictures/active.svg", "pictures/unclosed.svg",
            "data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;", "data:image/png;base64,AAAA", "javascript:alert(1)", "file:///nowhere.png",
            "pictures/missing &quot;&lt;b&gt;.png",
        ];
        var figures = sources.Select((source, i) => $"""
            <figure><a href="javascript:alert({i})"><img src="{source}" alt="Thing {i} that stands in a field ]]&gt; &amp;lt;b&amp;gt; &quot;so&quot;" width="300" height="200" onerror="alert(1)"></a>
            <figcaption>What picture {i} shows, as its caption has it</figcaption></figure>{Words($"Day {i} of the account")}
            """);
        return Page(folder, "pictures", "<title>Pictures</title><article><h1>Pictures of all kinds</h1>" + Words("They come in a row") + string.Concat(figures) + "</article>");
    }

    /// <summary>A paragraph, long enough to be one of an article, that is like no other.</summary>
    private static string Words(string beginning)
    {
        var sum = beginning.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)) & 0xFFFF;
        return $"<p>{beginning}. In year {sum} of the river, all who lived beside it wrote down how high it stood, every day, and what they thought of that, number {sum / 7}.</p>";
    }

    private static void Copy(string picture, string folder, string subfolder, string name) =>
        File.Copy(Path.Combine(Repository.Input, "img", picture), Path.Combine(Directory.CreateDirectory(Path.Combine(folder, subfolder)).FullName, name), overwrite: true);

    private static string Page(string folder, string name, string content)
    {
        var path = Path.Combine(folder, name + ".html");
        File.WriteAllText(path, "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\">" + content);
        return path;
    }
}
