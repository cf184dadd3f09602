// Holds EPUBs against Ace by DAISY: node ace.mjs FILE...
// Writes one JSON line a file: { file, outcome, violations: [{ impact, rule, document, place, markup, description }] }.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The browser may take its time to start where several tests run at once.
process.env.ACE_TIMEOUT_INITIAL ??= '60000';
const require = createRequire(import.meta.url);
const logger = require('@daisy/ace-logger');
const ace = require('@daisy/ace-core');
const runner = require('@daisy/ace-axe-runner-puppeteer');

const folder = mkdtempSync(join(tmpdir(), 'exportkit-ace-'));
const log = console.log;
console.log = () => {};
logger.initLogger({ silent: true, fileName: 'exportkit-ace.log' });

function violations(report) {
  const found = [];
  for (const document of report.assertions ?? []) {
    for (const { 'earl:result': result, 'earl:test': test } of document.assertions ?? []) {
      if (result['earl:outcome'] !== 'pass') {
        found.push({
          impact: test['earl:impact'] ?? '',
          rule: test['dct:title'] ?? '',
          document: document['earl:testSubject']?.url ?? '',
          place: [result['earl:pointer']?.cfi ?? result['earl:pointer']?.css ?? ''].flat().join(' '),
          markup: result.html ?? '',
          description: (result['dct:description'] ?? '').replace(/\s+/g, ' '),
        });
      }
    }
  }
  return found;
}

let exitCode = 0;
for (const [number, file] of process.argv.slice(2).entries()) {
  try {
    const outdir = join(folder, String(number));
    await ace(file, { cwd: process.cwd(), outdir, tmpdir: join(folder, 'work'), silent: true, jobId: '' }, runner);
    const report = JSON.parse(readFileSync(join(outdir, 'report.json'), 'utf8'));
    log(JSON.stringify({ file, outcome: report['earl:result']['earl:outcome'], violations: violations(report) }));
  } catch (error) {
    console.error(`${file}: ${error?.stack ?? error}`);
    exitCode = 1;
  }
}
rmSync(folder, { recursive: true, force: true });
process.exit(exitCode);
