using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Blocks that come to stand where their container stood.</summary>
internal static class Hoisted
{
    /// <summary>A block that takes with it the language and direction that it had from its container.</summary>
    public static Block From(Block container, Block block) => From(container.Language, container.Direction, block);

    /// <summary>A block that takes with it a language and a direction, where it has no language of its own, which would bring its direction.</summary>
    public static Block From(string? language, TextDirection? direction, Block block) =>
        block.Language is not null ? block : block with { Language = language, Direction = block.Direction ?? direction };
}
