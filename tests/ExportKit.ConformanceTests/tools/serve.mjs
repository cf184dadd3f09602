// Corrects an article in the served page by keyboard alone: node serve.mjs ADDRESS FOLDER
// ADDRESS is what the program printed, FOLDER takes pictures of each state and what is downloaded. Writes one JSON object:
// { states: [{ name, violations, snapshot, sideways, small }], focus: { moment: what has the focus }, downloads, errors }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [address, folder] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH, args: ['--no-sandbox', '--disable-setuid-sandbox'], timeout: 60000 });

// The policy of the pages lets in no script but their own; that of the checker is let in by the browser itself.
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, bypassCSP: true });
const page = await context.newPage();
const result = { states: [], focus: {}, downloads: [], errors: [] };
page.on('pageerror', error => result.errors.push(error.message));
page.setDefaultTimeout(60000);

const looks = [
  { name: 'light', scheme: 'light', width: 1280, height: 900 },
  { name: 'dark', scheme: 'dark', width: 1280, height: 900 },
  { name: 'phone', scheme: 'light', width: 320, height: 640 },
];

// What a view is like: to axe, to assistive technology, and to the eye in light, dark and on a narrow phone (as at 400% zoom).
async function look(name) {
  const state = { name, violations: [], snapshot: await page.locator('body').ariaSnapshot(), sideways: 0, small: [] };
  for (const { name: kind, scheme, width, height } of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { iframes: false, resultTypes: ['violations'] }));
    state.violations.push(...violations.map(({ id, help, nodes }) => ({ look: kind, rule: id, help, markup: nodes.map(node => node.html) })));
    state.sideways = Math.max(state.sideways, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth));
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: true });
  }
  state.small = await page.evaluate(small);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  result.states.push(state);
}

// Targets below 44 by 44 CSS pixels, with the label that may be pressed instead; links within sentences are excepted (WCAG 2.5.5).
function small() {
  const tall = element => element.getBoundingClientRect().height;
  return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
    .filter(element => element.checkVisibility() && !element.classList.contains('skip') && !(element.localName === 'a' && element.closest('p, dd')))
    .filter(element => Math.max(tall(element), ...[...element.labels ?? []].map(tall)) < 43.9)
    .map(element => element.outerHTML.slice(0, 120));
}

const focused = () => page.evaluate(() => {
  const element = document.activeElement;
  return `${element.localName}${element.id ? '#' + element.id : ''} ${(element.innerText || element.value || '').trim().split('\n')[0]}`.trim();
});

// Tab to what a selector names: everything must be reached so.
async function tabTo(selector) {
  for (let i = 0; i < 200; i++) {
    if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by Tab`);
}

async function follow(selector) {
  await tabTo(selector);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

async function write(selector, text) {
  await tabTo(selector);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

const step = name => follow(`.steps a[href$="${name}"]`);
const save = () => follow('.save button');

async function download(kind) {
  await tabTo(`a[href$="/documents/${kind}"]`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await file.saveAs(join(folder, file.suggestedFilename()));
  result.downloads.push(file.suggestedFilename());
}

try {
  await page.goto(new URL('/', address).href);
  await look('locked');
  await page.goto(address);
  await page.keyboard.press('Tab');
  result.focus.first = await focused();
  await look('home');
  await write('#address', 'file:///etc/passwd');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.faults, :invalid');
  await write('#address', 'https://');
  await page.evaluate(() => { document.querySelector('#address').form.noValidate = true; });
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  result.focus.error = await focused();
  await look('home-error');
  await tabTo('.faults a');
  await page.keyboard.press('Enter');
  result.focus.field = await focused();

  await follow('button[value="story.html"]');
  await look('overview');
  await follow('.remedy a');
  result.focus.remedy = await focused();
  await step('facts');
  await look('facts');
  await write('#language', 'no tag');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  result.focus.faults = await focused();
  await look('facts-error');
  await write('#language', 'en-IE');
  await write('#title', 'The ferry that came late');
  await save();
  result.focus.saved = await focused();
  await look('facts-saved');

  await step('pictures');
  await look('pictures');
  await write('#alt-0', 'A white goat looks at the sea from the deck');
  await save();
  await step('headings');
  await look('headings');
  await tabTo('#level-1');
  await page.keyboard.type('Level 2');
  await save();
  await step('text');
  await look('text');
  await tabTo('#out-2');
  await page.keyboard.press('Space');
  await save();
  await step('preview');
  await page.waitForSelector('.previews');
  await look('preview');
  for (const kind of ['pdf', 'epub', 'txt', 'sidecar']) {
    await download(kind);
  }
  await page.goto(new URL('/nothing', address).href);
  await look('not-found');
} catch (error) {
  result.errors.push(String(error.stack ?? error) + ' at ' + await focused() + ': ' + (await page.locator('main').innerText()).slice(0, 300));
}
console.log(JSON.stringify(result));
await browser.close();
