// Has books read aloud by a reading system, as a listener would: node narration.mjs RATE BOOK...
// Writes one JSON line for each book: { file, overlays: [{ document, duration, clips: [{ id, begin, end, loudness, close }] }], steps: [{ id, isNow, time, ground, text }], errors }.
// At a rate of 0 nothing is played: overlays and sounds are read alone.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './reading/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [rate, ...books] = process.argv.slice(2);
const { server, root } = await serve({ modules: join(here, 'node_modules'), reading: join(here, 'reading') }, books);
const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-setuid-sandbox', '--autoplay-policy=no-user-gesture-required'],
  timeout: 60000,
});

const withinTime = work => Promise.race([
  work,
  new Promise((_, reject) => setTimeout(() => reject(new Error('The mark of what was read last never went.')), 90000).unref()),
]);

async function listen(file, number) {
  const page = await browser.newPage({ viewport: { width: 800, height: 1000 } });
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && !message.location().url.endsWith('/favicon.ico') && errors.push(`${message.text()} ${message.location().url}`));
  page.setDefaultTimeout(90000);
  try {
    await page.goto(`${root}/reading/listen.html`);
    await page.waitForFunction(() => globalThis.isReady);
    const overlays = await page.evaluate(url => reader.open(url), `/books/${number}.epub`);
    const last = overlays.at(-1)?.clips.at(-1)?.id;
    const steps = parseFloat(rate) > 0 ? await withinTime(page.evaluate(([speed, end]) => reader.listen(speed, end), [parseFloat(rate), last])) : [];
    return { file, overlays, steps, errors };
  } finally {
    await page.close();
  }
}

let exitCode = 0;
for (const [number, file] of books.entries()) {
  try {
    console.log(JSON.stringify(await listen(file, number)));
  } catch (error) {
    console.error(`${file}: ${error?.stack ?? error}`);
    exitCode = 1;
  }
}
await browser.close();
server.close();
process.exit(exitCode);
