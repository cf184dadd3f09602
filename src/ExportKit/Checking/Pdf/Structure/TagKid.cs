using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Structure;

/// <summary>What a structure element holds.</summary>
internal abstract record TagKid;

/// <summary>An element within it.</summary>
/// <param name="Element">The element.</param>
internal sealed record ElementKid(TagElement Element) : TagKid;

/// <summary>A marked-content sequence.</summary>
/// <param name="Page">The number of the page's object; null where neither the element nor what is around it says.</param>
/// <param name="Stream">The number of the form that it stands in; null for the page's own content.</param>
/// <param name="Mcid">Its identifier there.</param>
internal sealed record ContentKid(int? Page, int? Stream, int Mcid) : TagKid
{
    /// <summary>The number of the object that the identifier belongs to.</summary>
    public int Owner => Stream ?? Page ?? 0;
}

/// <summary>An object such as an annotation.</summary>
/// <param name="Number">Its number; 0 where it is none.</param>
/// <param name="Dictionary">Its dictionary; null where there is none.</param>
internal sealed record ObjectKid(int Number, CosDictionary? Dictionary) : TagKid;
