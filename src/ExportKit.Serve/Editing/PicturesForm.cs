using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Editing;

/// <summary>What is said in place of each picture.</summary>
internal sealed record PicturesForm : CorrectionForm
{
    /// <summary>The pictures, copies of one address once.</summary>
    public ImmutableArray<PictureItem> Items { get; init; } = [];

    /// <summary>The form as the article is.</summary>
    /// <param name="article">The article.</param>
    public static PicturesForm Of(ReadArticle article)
    {
        var corrected = Corrected(article);
        return new PicturesForm { Items = [.. Pictures(article).Select(item => With(item, corrected.GetValueOrDefault(item.Picture.Place!)))] };
    }

    /// <summary>The form as it was sent.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What was sent.</param>
    public static PicturesForm Read(ReadArticle article, FormValues values)
    {
        var corrected = Corrected(article);
        var items = ImmutableArray.CreateBuilder<PictureItem>();
        var corrections = new List<PictureCorrection?>();
        foreach (var item in Pictures(article))
        {
            if (!values.Has(item.Field("use")))
            {
                // What was not sent stays as it was.
                var own = corrected.GetValueOrDefault(item.Picture.Place!);
                items.Add(With(item, own));
                corrections.Add(own);
                continue;
            }

            var sent = Sent(item, values);
            items.Add(sent);
            corrections.Add(Correction(sent, corrected.GetValueOrDefault(item.Picture.Place!), article, values));
        }

        var places = items.Select(item => item.Picture.Place!).ToHashSet();
        return new PicturesForm
        {
            Items = items.ToImmutable(),
            Corrections = article.Corrections with { Pictures = Merged(article.Corrections.Pictures, correction => article.Targets.PlacesOf(correction).Any(places.Contains), corrections.Distinct()) },
            Faults = values.Faults,
        };
    }

    private static IEnumerable<PictureItem> Pictures(ReadArticle article)
    {
        var figures = new Dictionary<Picture, Figure>(ReferenceEqualityComparer.Instance);
        foreach (var figure in ArticleWalker.Blocks(article.Plain).OfType<Figure>())
        {
            figures.TryAdd(figure.Picture, figure);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < article.Pictures.Length; i++)
        {
            var picture = article.Pictures[i];
            if (picture is { Address.Length: > 0, Place: not null } && seen.Add(picture.Address))
            {
                yield return PictureItem.Of(i, picture, figures.GetValueOrDefault(picture));
            }
        }
    }

    private static Dictionary<SourcePlace, PictureCorrection> Corrected(ReadArticle article)
    {
        var corrected = new Dictionary<SourcePlace, PictureCorrection>();
        foreach (var correction in article.Corrections.Pictures)
        {
            foreach (var place in article.Targets.PlacesOf(correction))
            {
                corrected.TryAdd(place, correction);
            }
        }

        return corrected;
    }

    private static PictureItem With(PictureItem item, PictureCorrection? correction) => correction is null ? item : item with
    {
        Use = correction.IsRemoved ? PictureItem.Removed : correction.IsDecoration ? PictureItem.Decoration : correction.Alt is not null ? PictureItem.Content : item.Use,
        Alt = correction.Alt ?? item.Alt,
        Description = correction.Description ?? item.Description,
        Caption = correction.Caption ?? item.Caption,
        Credit = correction.Credit ?? item.Credit,
        IsByPerson = true,
    };

    private static PictureItem Sent(PictureItem item, FormValues values) => item with
    {
        Use = values.Text(item.Field("use")),
        Alt = values.Text(item.Field("alt")),
        Description = values.Text(item.Field("description")),
        Caption = item.Figure is null ? "" : values.Text(item.Field("caption")),
        Credit = item.Figure is null ? "" : values.Text(item.Field("credit")),
    };

    private static PictureCorrection? Correction(PictureItem sent, PictureCorrection? before, ReadArticle article, FormValues values)
    {
        var page = PictureItem.Of(sent.Index, sent.Picture, sent.Figure);
        var isContent = sent.Use is not (PictureItem.Removed or PictureItem.Decoration);
        if (isContent && page.Use == PictureItem.Decoration && sent.Alt.Length == 0)
        {
            values.Refuse(sent.Field("alt"), "Say what the picture shows, or leave it decoration.");
        }

        var correction = new PictureCorrection(before?.Target ?? new CorrectionTarget("", null, Here))
        {
            IsRemoved = sent.Use == PictureItem.Removed,
            IsDecoration = sent.Use == PictureItem.Decoration && page.Use != PictureItem.Decoration,
            Alt = isContent && sent.Alt.Length > 0 && (sent.Alt != page.Alt || page.Use == PictureItem.Decoration) ? sent.Alt : null,
            Description = isContent && sent.Description.Length > 0 && sent.Description != page.Description ? sent.Description : null,
            Caption = sent.Use != PictureItem.Removed && sent.Caption != page.Caption ? sent.Caption : null,
            Credit = sent.Use != PictureItem.Removed && sent.Credit != page.Credit ? sent.Credit : null,
        };
        if (correction == new PictureCorrection(correction.Target))
        {
            return null;
        }

        if (before is null && article.Targets.NameOf(sent.Picture) is not { } target)
        {
            values.Refuse(sent.Field("alt"), "This picture cannot be told from others of its kind by a correction. Give its file a name of its own.");
            return null;
        }
        else
        {
            return before is null ? correction with { Target = article.Targets.NameOf(sent.Picture)! } : correction;
        }
    }
}

/// <summary>One picture in the form.</summary>
internal sealed record PictureItem
{
    /// <summary>It is content.</summary>
    public const string Content = "content";

    /// <summary>It is decoration.</summary>
    public const string Decoration = "decoration";

    /// <summary>It is left out.</summary>
    public const string Removed = "removed";

    /// <summary>Its number among the pictures of the article, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The picture as it is without corrections.</summary>
    public required Picture Picture { get; init; }

    /// <summary>Its figure; null for a picture within a line.</summary>
    public Figure? Figure { get; init; }

    /// <summary>What it is.</summary>
    public string Use { get; init; } = Content;

    /// <summary>Its alternative text; empty where none was found.</summary>
    public string Alt { get; init; } = "";

    /// <summary>Its long description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its caption.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Its credit.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Whether a person corrected it.</summary>
    public bool IsByPerson { get; init; }

    /// <summary>A picture as it is without corrections.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="figure">Its figure; null for none.</param>
    public static PictureItem Of(int index, Picture picture, Figure? figure) => new()
    {
        Index = index,
        Picture = picture,
        Figure = figure,
        Use = picture.IsDecorative ? Decoration : Content,
        Alt = picture.Alt is { Source: not AltSource.None } alt ? alt.Text : "",
        Description = picture.LongDescription ?? "",
        Caption = figure is null ? "" : string.Join(' ', InlineText.Of(figure.Caption).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        Credit = figure?.Credit ?? "",
    };

    /// <summary>The name of one of its fields.</summary>
    /// <param name="name">Which.</param>
    public string Field(string name) => FormattableString.Invariant($"{name}-{Index}");
}
