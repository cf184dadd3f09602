using ExportKit.Cli.Programs;

namespace ExportKit.Cli.Rendering;

/// <summary>The browser of this machine: Chromium, or one of its kin.</summary>
internal static class BrowserProgram
{
    // How long scripts may go on by their own clock, which stands while something is on its way from the network.
    private const int ScriptMilliseconds = 15_000;

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's path; null where there is none.</summary>
    /// <param name="programs">Where it is looked for.</param>
    public static string? Find(IPrograms programs)
    {
        foreach (var name in Names)
        {
            if ((OperatingSystem.IsWindows() || !name.Contains('\\', StringComparison.Ordinal)) && programs.Find(name) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The arguments with which a browser prints the page that its scripts have made.</summary>
    /// <param name="address">The page.</param>
    /// <param name="folder">A folder of its own, for all that it keeps.</param>
    /// <param name="proxyPort">The port of the proxy on this machine that all its requests go through.</param>
    public static string[] Arguments(string address, string folder, int proxyPort) =>
    [
        "--headless=new",
        "--dump-dom",
        FormattableString.Invariant($"--virtual-time-budget={ScriptMilliseconds}"),
        FormattableString.Invariant($"--timeout={4 * ScriptMilliseconds}"),
        "--user-data-dir=" + Path.Combine(folder, "profile"),

        // Also what lies on this machine is asked for through the proxy, and no name is looked up beside it.
        FormattableString.Invariant($"--proxy-server=http://127.0.0.1:{proxyPort}"),
        "--proxy-bypass-list=<-loopback>",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-quic",
        "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter,Translate",
        "--disable-background-networking",
        "--disable-client-side-phishing-detection",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--disable-breakpad",
        "--disable-gpu",
        "--mute-audio",
        "--no-first-run",
        "--no-default-browser-check",
        "--no-pings",
        "--password-store=basic",
        "--use-mock-keychain",
        "--hide-scrollbars",
        "--window-size=1280,2000",

        // Its sandbox cannot be had by root.
        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(),
        address,
    ];
}
