using System.Runtime.InteropServices;
using System.Text;

namespace ExportKit.Tests.Words;

/// <summary>The plural rules of the system's ICU, by its functions <c>uplrules_*</c>.</summary>
internal sealed unsafe class IcuPlurals
{
    private readonly delegate* unmanaged[Cdecl]<byte*, int*, nint> _open;
    private readonly delegate* unmanaged[Cdecl]<nint, double, char*, int, int*, int> _select;

    private IcuPlurals(nint library, string suffix)
    {
        _open = (delegate* unmanaged[Cdecl]<byte*, int*, nint>)NativeLibrary.GetExport(library, "uplrules_open" + suffix);
        _select = (delegate* unmanaged[Cdecl]<nint, double, char*, int, int*, int>)NativeLibrary.GetExport(library, "uplrules_select" + suffix);
    }

    /// <summary>Loads ICU; null where it is not installed.</summary>
    public static IcuPlurals? Load()
    {
        for (var version = 120; version >= 50; version--)
        {
            foreach (var name in (string[])[$"libicui18n.so.{version}", $"icuin{version}.dll"])
            {
                if (NativeLibrary.TryLoad(name, out var library))
                {
                    return new IcuPlurals(library, $"_{version}");
                }
            }
        }

        return NativeLibrary.TryLoad("libicucore.dylib", out var mac) ? new IcuPlurals(mac, "") : null;
    }

    /// <summary>The categories of the numbers from 0 up.</summary>
    /// <param name="language">The language.</param>
    /// <param name="count">How many numbers.</param>
    public string[] Categories(string language, int count)
    {
        var error = 0;
        fixed (byte* name = Encoding.ASCII.GetBytes(language + '\0'))
        {
            var rules = _open(name, &error);
            Assert.True(error <= 0, $"ICU failed with error {error}");
            return [.. Enumerable.Range(0, count).Select(number => Category(rules, number))];
        }
    }

    private string Category(nint rules, int number)
    {
        const int Capacity = 16;
        var error = 0;
        var keyword = stackalloc char[Capacity];
        var length = _select(rules, number, keyword, Capacity, &error);
        Assert.True(error <= 0, $"ICU failed with error {error}");
        return new string(keyword, 0, length);
    }
}
