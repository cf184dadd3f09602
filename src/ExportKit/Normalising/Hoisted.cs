using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Blocks that come to stand where their container stood.</summary>
internal static class Hoisted
{
    /// <summary>A block that takes with it the language and direction that it had from its container.</summary>
    public static Block From(Block container, Block block) => From(container.Language, container.Direction, block);

    /// <summary>A block that takes with it a language and a direction, where it has none of its own.</summary>
    public static Block From(string? language, TextDirection? direction, Block block) =>
        block with { Language = block.Language ?? language, Direction = block.Direction ?? direction };
}
