// Readability.js with jsdom on each page of a folder, in one warm process: parse and find, nothing else. Prints the pages a second.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';

const [folder, given, rounds = '1'] = process.argv.slice(2);
const modules = resolve(given);
const require = createRequire(join(modules, 'package.json'));
const { JSDOM, VirtualConsole } = require('jsdom');
const { Readability } = require('@mozilla/readability');

const pages = readdirSync(folder).filter(name => name.endsWith('.html')).sort().map(name => readFileSync(join(folder, name)));
// Style sheets that it cannot parse are not to be written to the terminal.
const silent = new VirtualConsole();

async function once() {
  let found = 0, failed = 0;
  const start = process.hrtime.bigint();
  for (const page of pages) {
    try {
      const dom = new JSDOM(page, { url: 'https://example.org/', virtualConsole: silent });
      found += new Readability(dom.window.document).parse() ? 1 : 0;
      dom.window.close();
    } catch {
      failed++;
    }
    // A window is let go in a later turn; within one turn all pages would stay in memory, several gigabytes.
    await new Promise(setImmediate);
  }
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, found, failed };
}

// The first round warms the compiler.
await once();
let least;
for (let i = 0; i < Number(rounds); i++) {
  const round = await once();
  least = !least || round.seconds < least.seconds ? round : least;
}
const version = name => JSON.parse(readFileSync(join(modules, 'node_modules', name, 'package.json'))).version;
console.error(`Readability.js ${version('@mozilla/readability')}, jsdom ${version('jsdom')}, Node ${process.versions.node}: `
  + `${least.found} articles of ${pages.length} pages, ${least.failed} failed`);
console.log((pages.length / least.seconds).toFixed(2));
