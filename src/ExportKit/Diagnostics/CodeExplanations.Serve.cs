namespace ExportKit.Diagnostics;

internal static partial class CodeExplanations
{
    private static CodeExplanation? OfServing(string id) => id switch
    {
        "EK0320" => new("The page that exportkit serve shows comes from a program of its own, exportkit-serve, which is not installed beside the tool or cannot be started.", "Run setup.sh, or take both programs from the release.", "To whoever wants to correct articles in a browser: nothing is shown. All other commands work.", "EK0321"),
        "EK0321" => new("Another program listens at the port that the page shall be served at, or the system does not let you use it.", "End the other program, or choose another port: exportkit serve --port 0 takes one that is free.", "To whoever wants to correct articles in a browser: nothing is shown. All other commands work.", "EK0320"),
        _ => null,
    };
}
