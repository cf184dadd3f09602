namespace ExportKit.Diagnostics;

/// <content>Runs on several machines: shares of the inputs, their reports, output folders that they share.</content>
internal static partial class CodeExplanations
{
    private static CodeExplanation? OfShards(string id) => id switch
    {
        "EK0360" => new(
            "What follows --shard names no share of the inputs. Nothing was done.",
            "Give the number of the shard, counted from 1, and how many there are: --shard 1/4. Schedulers that count from 0 need one added.",
            "To whoever runs the export: a shard that is named wrongly would leave its pages out, and nobody would see it before the reports are merged.",
            "EK0361 EK0366"),
        "EK0361" => new(
            "What is asked for needs all inputs in one run: a book, a story of several pages, a comparison with a whole folder, a new baseline, standard output. Nothing was done.",
            "Leave --shard out for it. After the shards, one run over all inputs skips what they have made, and takes little time.",
            "To whoever runs the export: each shard would make another part of what is meant to be one.",
            "EK0360 EK0005"),
        "EK0362" => new(
            "The output folder lies on a disk that other machines write to, and a run on another one says that it works on it. Whether it still does cannot be seen from here. Nothing was done.",
            "Look at the machine that is named. Where the run goes on, wait for it; --wait does, and takes over when the run has been silent for 90 seconds. Where it has ended for certain, remove the file that the message names.",
            "To whoever runs the export: two runs that write into one folder at a time would mix their documents, and what is written down of them.",
            "EK0220"),
        "EK0363" => new(
            "A report to merge cannot be read, is not as --report wrote it, or is that of a run that was not split. Nothing was written.",
            "Give the .json reports of runs with --shard, as they were written: not formatted anew, not SARIF, not HTML.",
            "To whoever relies on the merged report: what is not read as it was written might be counted wrongly.",
            "EK0283 EK0364"),
        "EK0364" => new(
            "A report to merge has a form that this version of the tool does not know, or another version of the tool wrote it than the others. Nothing was written.",
            "Run all shards, and merge, with one version.",
            "To whoever relies on the documents: two versions of the tool may make different documents of like pages.",
            "EK0363 EK0365"),
        "EK0365" => new(
            "The reports to merge are not of one run that was split: their inputs, options, number of shards, fonts, libraries or baselines differ. Nothing was written.",
            "Run the shards with the same command line but for --shard, over inputs that are named alike, on machines that are set up alike.",
            "To whoever relies on the documents: with other lists of inputs pages are left out or done twice; with other fonts or options documents look different from shard to shard.",
            "EK0364 EK0366"),
        "EK0366" => new(
            "A shard has no report among those that were given. Nothing was written.",
            "Look whether the shard has ended, and run it again where it has not: what it has done is skipped. Then give all reports.",
            "To whoever relies on the merged report: the pages of that shard may not have been exported.",
            "EK0367 EK0368"),
        "EK0367" => new(
            "A shard has two reports among those that were given. Nothing was written.",
            "Leave out the one that is older, or the copy.",
            "To whoever relies on the merged report: its pages would be counted twice.",
            "EK0366 EK0365"),
        "EK0368" => new(
            "A shard was interrupted, or ended at a failure, before it had done all of its pages. Nothing was written.",
            "Run the shard again with the same command line: what it has done is skipped. Then merge.",
            "To whoever relies on the merged report: pages of that shard were not exported.",
            "EK0366"),
        "EK0369" => new(
            "An address was given where files are to be written, such as that of an object store. Nothing was done.",
            "Give a folder and copy it with the client of the store when the run has ended, or mount the store as a folder.",
            "To whoever runs the export: files would otherwise lie in a folder of a strange name, and not where they are looked for.",
            "EK0004"),
        _ => null,
    };
}
