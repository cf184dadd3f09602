using ExportKit.Resources;

namespace ExportKit.Fuzzing;

/// <summary>Pictures from memory: one that a case is about, else a sound one by its address. Nothing is taken from the disk.</summary>
/// <param name="picture">The picture of <see cref="CaseAddress"/>; null where the case is about none.</param>
internal sealed class FuzzResources(byte[]? picture = null) : IResourceLoader
{
    /// <summary>The address of the picture that a case is about.</summary>
    public const string CaseAddress = "https://example.org/case";

    private static readonly FileResourceLoader Data = new();

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        if (DataAddress.Is(address))
        {
            return Data.Load(address);
        }

        if (address == CaseAddress && picture is not null)
        {
            return new ResourceResult(picture);
        }

        var sum = address.Sum(letter => letter);
        return !address.StartsWith("https://example.org/", StringComparison.Ordinal) || sum % 5 == 0
            ? new ResourceResult(default, Failure: "no such picture", Hint: "Put it there")
            : new ResourceResult(SeedFiles.Pictures[sum % SeedFiles.Pictures.Count]);
    }
}
