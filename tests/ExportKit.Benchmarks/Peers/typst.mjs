// The Typst compiler, as npm has it: a library for Node.js, here made a program. typst.mjs IN.typ OUT.pdf FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [markup, output, packages] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(resolve(packages), 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const folder = resolve(markup, '..');
const compiler = NodeCompiler.create({ workspace: folder });
writeFileSync(output, compiler.pdf({ mainFileContent: readFileSync(markup, 'utf8') }, { pdfStandard: 'ua-1' }));
