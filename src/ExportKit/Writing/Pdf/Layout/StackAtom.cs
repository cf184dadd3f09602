using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Layout;

/// <summary>Atoms below one another that stay together where a page has room for all of them.</summary>
/// <param name="atoms">The atoms.</param>
internal sealed class StackAtom(ImmutableArray<Atom> atoms) : Atom
{
    /// <summary>The atoms.</summary>
    public ImmutableArray<Atom> Atoms { get; } = atoms;

    /// <summary>How high atoms are together, with the space above each.</summary>
    /// <param name="atoms">The atoms.</param>
    public static double HeightOf(IEnumerable<Atom> atoms) => atoms.Sum(atom => atom.SpaceBefore + atom.Height);

    /// <summary>How many atoms fit.</summary>
    /// <param name="atoms">The atoms.</param>
    /// <param name="height">How much room there is.</param>
    public static int Fitting(ImmutableArray<Atom> atoms, double height)
    {
        var count = 0;
        for (var used = 0.0; count < atoms.Length; count++)
        {
            used += atoms[count].SpaceBefore + atoms[count].Height;
            if (used > height + 0.001)
            {
                break;
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public override void Place(PlacedPage page, double left, double top, bool asArtifact = false)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Place(step.page, step.left, step.top, step.asArtifact), (Self: this, page, left, top, asArtifact));
            return;
        }

        foreach (var atom in Atoms)
        {
            top -= atom.SpaceBefore;
            atom.Place(page, left, top, asArtifact);
            top -= atom.Height;
        }
    }

    /// <inheritdoc/>
    public override (Atom Fits, Atom Left)? Split(double height)
    {
        var count = Fitting(Atoms, height);
        return count == 0 || count == Atoms.Length ? null : (Part(Atoms[..count], Anchors), Part(Atoms[count..], []));
    }

    private StackAtom Part(ImmutableArray<Atom> part, ImmutableArray<string> anchors) =>
        new(part) { Height = HeightOf(part), Group = Group, Setting = Setting, Anchors = anchors };
}
