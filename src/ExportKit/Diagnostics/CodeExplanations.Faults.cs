namespace ExportKit.Diagnostics;

/// <content>The machine that the program runs on.</content>
internal static partial class CodeExplanations
{
    private static CodeExplanation? OfFaults(string id) => id switch
    {
        "EK0340" => new(
            "The machine gave the program no more memory. What it was working on is not exported; other inputs are, and what stood there stays.",
            "Allow the program more memory, work on fewer pages at a time with --jobs 1, or give it smaller pages and pictures.",
            "To whoever runs the export: the documents of this page are missing. In a build it mostly means that its machine is smaller than it seems: containers have limits of their own.",
            "EK0007 EK0341"),
        "EK0341" => new(
            "A file or folder that the program itself needs is gone or may not be used: the current folder, or the one for temporary files.",
            "Change to a folder that is there, and see that TMPDIR names one that can be written to.",
            "To whoever runs the export: no page is at fault, and none can be exported until the machine is put right.",
            "EK0004 EK0223 EK0340"),
        _ => null,
    };
}
