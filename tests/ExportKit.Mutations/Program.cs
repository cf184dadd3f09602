using ExportKit.Mutations;

// rewrite READING TABLE [SKIPPED]: puts a switch at each rule of the sources in a folder, and lists the switches.
// run TABLE SECONDS [FOLDER]: takes one rule out after the other, and prints those that no test misses.
return args switch
{
    ["rewrite", var folder, var table, .. var skipped] => SwitchWriter.Rewrite(folder, table, skipped),
    ["run", var table, var seconds, .. var folders] => new MutationRun(table, int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), folders).Run(),
    _ => 2,
};
