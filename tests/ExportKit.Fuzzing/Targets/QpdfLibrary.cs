using System.Runtime.InteropServices;
using ExportKit.Checking.Pdf.Qpdf;

namespace ExportKit.Fuzzing;

/// <summary>qpdf within this process: a tenth of the time of a process of its own, where tens of thousands of files are read.</summary>
internal sealed unsafe partial class QpdfLibrary : IQpdf, IDisposable
{
    private const string Name = "qpdf";
    private const int Warned = 3;

    private readonly TemporaryFolder _folder = new();

    static QpdfLibrary() => NativeLibrary.SetDllImportResolver(typeof(QpdfLibrary).Assembly, static (name, _, _) => name == Name ? Find() : 0);

    /// <summary>Makes a document ready for it.</summary>
    public QpdfLibrary(byte[] document) => File.WriteAllBytes(Document, document);

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = Find() != 0;

    private string Document => _folder["document.pdf"];

    /// <summary>What it finds wrong as <c>qpdf --check</c> does, which reads every object and every page's content; null for nothing.</summary>
    public static string? Fault(byte[] document)
    {
        var qpdf = Init();
        try
        {
            SilenceErrors(qpdf);
            SuppressWarnings(qpdf, 1);
            fixed (byte* bytes = document)
            {
                var code = ReadMemory(qpdf, "document.pdf", bytes, (ulong)document.Length, null) | CheckPdf(qpdf);
                return code == 0 && MoreWarnings(qpdf) == 0 ? null : Message(qpdf, code);
            }
        }
        finally
        {
            Cleanup(&qpdf);
        }
    }

    /// <inheritdoc/>
    public QpdfRun Run(IReadOnlyList<string> options)
    {
        var output = _folder["output"];
        var code = Call(["qpdf", .. options, Document, output]);
        var bytes = File.Exists(output) ? File.ReadAllBytes(output) : [];
        return new QpdfRun(code is 0 or Warned ? QpdfOutcome.Done : QpdfOutcome.Failed, bytes, "");
    }

    /// <inheritdoc/>
    public string? Version() => null;

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static int Call(string[] words)
    {
        var texts = words.Select(word => Marshal.StringToCoTaskMemUTF8(word)).Append(0).ToArray();
        try
        {
            fixed (nint* argv = texts)
            {
                return RunFromArguments(argv);
            }
        }
        finally
        {
            foreach (var text in texts)
            {
                Marshal.FreeCoTaskMem(text);
            }
        }
    }

    private static string Message(nint qpdf, int code)
    {
        var error = HasError(qpdf) != 0 ? GetError(qpdf) : MoreWarnings(qpdf) != 0 ? NextWarning(qpdf) : 0;
        return $"code {code}: {(error == 0 ? null : Marshal.PtrToStringUTF8(FullText(qpdf, error)))}";
    }

    private static nint Find()
    {
        foreach (var name in (ReadOnlySpan<string>)["libqpdf.so.30", "libqpdf.so.29", "libqpdf.dylib"])
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    [LibraryImport(Name, EntryPoint = "qpdf_init")]
    private static partial nint Init();

    [LibraryImport(Name, EntryPoint = "qpdf_cleanup")]
    private static partial void Cleanup(nint* qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_silence_errors")]
    private static partial void SilenceErrors(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_set_suppress_warnings")]
    private static partial void SuppressWarnings(nint qpdf, int value);

    [LibraryImport(Name, EntryPoint = "qpdf_read_memory", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadMemory(nint qpdf, string description, byte* buffer, ulong size, string? password);

    [LibraryImport(Name, EntryPoint = "qpdf_check_pdf")]
    private static partial int CheckPdf(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_more_warnings")]
    private static partial int MoreWarnings(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_next_warning")]
    private static partial nint NextWarning(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_has_error")]
    private static partial int HasError(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_get_error")]
    private static partial nint GetError(nint qpdf);

    [LibraryImport(Name, EntryPoint = "qpdf_get_error_full_text")]
    private static partial nint FullText(nint qpdf, nint error);

    [LibraryImport(Name, EntryPoint = "qpdfjob_run_from_argv")]
    private static partial int RunFromArguments(nint* argv);
}
