"""Measures how long the tool takes, and how much memory at most, for inputs of hostile sizes. See hostile.sh."""
import gzip, os, subprocess, sys, tempfile, zipfile

PROSE = "The boats left the harbour at six, and by noon every berth was empty. Nobody on the quay could remember a calmer morning. "


def page(body, head=""):
    return f"<html lang=en><head><title>Hostile</title>{head}</head><body><article><h1>Hostile</h1><p>{PROSE * 3}</p>{body}<p>{PROSE}</p></article></body></html>"


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def cases(folder):
    def html(name, body, head="", command="all"):
        path = os.path.join(folder, name + ".html")
        write(path, page(body, head))
        return name, [command, path, "-o", os.path.join(folder, "out", name), "-q"]

    big = os.path.join(folder, "gigabyte.html")
    with open(big, "w") as file:
        for _ in range(1024):
            file.write("<div>" * (1024 * 1024 // 5))
    yield "1 GB of <div>", ["all", big, "-o", os.path.join(folder, "out/gb"), "-q"]
    os.remove(big)
    yield html("60 MB of div", "<div>" * (60 * 1024 * 1024 // 5))
    yield html("10 MB in one attribute", f"<p title='{'a' * 10_485_760}'>{PROSE}</p>")
    yield html("1,000,000 pictures", "".join(f"<img src=p{i}.png alt='Picture {i}'>" for i in range(1_000_000)))
    yield html("900,000 pictures", "".join(f"<img src=p{i}.png alt='Picture {i}'>" for i in range(900_000)))
    yield html("100,000 attributes", "<p " + " ".join(f"a{i}=x" for i in range(100_000)) + f">{PROSE}</p>")
    yield html("2,000,000 attributes", "".join("<p " + " ".join(f"a{i}=x" for i in range(200)) + ">x</p>" for _ in range(10_000)))
    yield html("400,000 cells", "<table>" + ("<tr>" + "<td>x" * 20) * 20_000 + "</table>")
    yield html("a word of 5,000,000 letters", f"<p>{'a' * 5_000_000}</p>")
    yield html("1,000,000 references", f"<p>{'&amp;&#x1F600;' * 1_000_000}</p>")
    yield html("JSON-LD of 15 MB", "", "<script type='application/ld+json'>[" + ",".join('{"@type":"Thing","name":"x"}' for _ in range(500_000)) + "]</script>")
    yield html("JSON-LD 1,000,000 deep", "", "<script type='application/ld+json'>" + "[" * 1_000_000 + "</script>")
    for element in ("div", "b", "a href=x", "ul><li", "table><tr><td", "blockquote", "details", "svg><g", "math><mrow"):
        yield html("100,000 deep " + element.split(">")[0].split(" ")[0], f"<{element}>" * 100_000 + PROSE)
    bombs(folder)
    write(os.path.join(folder, "laughs.svg"), LAUGHS + "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><text>&l9;</text></svg>")
    yield html("billion laughs in SVG", "<img src=laughs.svg alt='Laughs'>")
    write(os.path.join(folder, "laughs.xml"), LAUGHS + "<rss><channel><item><link>&l9;</link></item></channel></rss>")
    yield "billion laughs in a feed", ["txt", "--feed", os.path.join(folder, "laughs.xml"), "--list-inputs"]
    for name in ("laughs.epub", "bomb.epub"):
        yield name, ["check", os.path.join(folder, name), "--no-external"]
    yield "gzip bomb in WARC", ["txt", os.path.join(folder, "bomb.warc.gz"), "-o", os.path.join(folder, "out/warc"), "-q"]


LAUGHS = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY l0 'laugh'>" + "".join(f"<!ENTITY l{i} '{('&l%d;' % (i - 1)) * 10}'>" for i in range(1, 10)) + "]>"


def bombs(folder):
    container = "<container version='1.0' xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='p.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
    for name, package in (("laughs.epub", LAUGHS + "<package>&l9;</package>"), ("bomb.epub", " " * (1 << 30))):
        with zipfile.ZipFile(os.path.join(folder, name), "w", zipfile.ZIP_DEFLATED) as book:
            book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
            book.writestr("META-INF/container.xml", container)
            book.writestr("p.opf", package)
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + b" " * (1 << 30)
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with gzip.open(os.path.join(folder, "bomb.warc.gz"), "wb") as archive:
        archive.write(head + body + b"\r\n\r\n")


# The peak of a process is at least that of the one that began it, and this one holds the inputs: a small one of its own begins the tool.
LAUNCHER = """
import os, subprocess, sys, time
begin = time.monotonic()
run = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(run.pid, 0)
print(time.monotonic() - begin, usage.ru_maxrss, os.waitstatus_to_exitcode(status), flush=True)
os._exit(0)
"""


def main():
    tool = sys.argv[1:]
    print("| input | seconds | peak memory | exit code | said |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, words in cases(folder):
            run = subprocess.run([sys.executable, "-I", "-S", "-c", LAUNCHER, *tool, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace")
            said = run.stderr.split("\n")[0]
            seconds, peak, exit_code = run.stdout.split()
            code = next((word for word in said.replace(":", " ").split() if word.startswith("EK")), "")
            print(f"| {name} | {float(seconds):.1f} | {int(peak) // 1024} MB | {exit_code} | {code} |", flush=True)


main()
