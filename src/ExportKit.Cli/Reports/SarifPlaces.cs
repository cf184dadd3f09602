using System.Text.Json;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Writes where a problem stands as locations of SARIF (3.28): files by their way from the checkout's folder.</summary>
internal sealed class SarifPlaces
{
    /// <summary>What SARIF calls the checkout's folder.</summary>
    public const string Root = "%SRCROOT%";

    private readonly SourcePaths _paths;
    private readonly CommandEnvironment _environment;

    public SarifPlaces(CommandEnvironment environment)
    {
        _environment = environment;
        _paths = new SourcePaths(SourcePaths.CheckoutRoot(environment), environment);
    }

    /// <summary>Writes the locations of a problem.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="page">The page that it was found in.</param>
    /// <param name="place">Where it stands; null where that is not known.</param>
    public void Write(Utf8JsonWriter json, PageSource page, SourcePlace? place)
    {
        var source = place?.Source ?? page.Name;

        // A page within an archive has lines of its own, which are not those of the archive.
        var isWithin = source == page.Name && page.Path is { } path && path != page.Name;
        var file = isWithin ? page.Path! : source;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (file is not (InputReader.Standard or ""))
        {
            json.WriteStartObject("physicalLocation");
            Artifact(json, file);
            if (!isWithin)
            {
                Region(json, place);
            }

            json.WriteEndObject();
        }

        if (isWithin || file is InputReader.Standard or "")
        {
            Logical(json, source == InputReader.Standard ? "standard input" : source);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    // What is said of a file as a whole stands at its first line: code hosts show nothing that has no line.
    private static void Region(Utf8JsonWriter json, SourcePlace? place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place is { Line: > 0 } ? place.Line : 1);
        if (place is { Line: > 0, Column: > 0 })
        {
            json.WriteNumber("startColumn", place.Column);
        }

        json.WriteEndObject();
    }

    private static void Logical(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", name.Length == 0 ? "the run" : name);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Artifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        var way = _paths.From(file);
        if (!SourcePaths.IsFile(file))
        {
            json.WriteString("uri", Uri.TryCreate(file, UriKind.Absolute, out var address) ? address.AbsoluteUri : Escaped(file));
        }
        else if (way.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(way))
        {
            // Outside of the checkout there is nothing that a path could be relative to on another machine.
            json.WriteString("uri", Resources.FileAddress.Of(_environment.Files.FullPath(file)));
        }
        else
        {
            json.WriteString("uri", Escaped(way));
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    // A colon before the first slash would make a scheme of what stands before it (RFC 3986, 4.2); it is escaped with the rest.
    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
