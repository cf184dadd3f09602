// Opens reports for people in a browser as their readers would: node report.mjs FOLDER REPORT...
// Writes one JSON line for each report: { file, states, walk, choices, snapshot, errors }, and pictures of what was seen into the folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [folder, ...reports] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-setuid-sandbox'],
  timeout: 60000,
});

const desk = { width: 1200, height: 900 };
const states = [
  { name: 'folded', viewport: desk, colorScheme: 'light', folded: true },
  { name: 'light', viewport: desk, colorScheme: 'light' },
  { name: 'dark', viewport: desk, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 320, height: 700 }, colorScheme: 'light' },
  { name: 'large', viewport: desk, colorScheme: 'light', size: '200%' },
  { name: 'print', viewport: { width: 680, height: 960 }, colorScheme: 'dark', media: 'print' },
];

// The page forbids all scripts, also those of who tests it: axe comes in past that, and nothing else is changed by it.
async function open(file, { viewport, colorScheme, media, size }, errors) {
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', bypassCSP: true });
  const page = await context.newPage();
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('request', request => /^(file|data):/.test(request.url()) || errors.push(`The report must not load ${request.url()}`));
  await page.emulateMedia({ media: media ?? 'screen', colorScheme });
  await page.goto(pathToFileURL(resolve(file)).href);
  if (size) {
    await page.addStyleTag({ content: `html { font-size: ${size} !important; }` });
  }
  return { context, page };
}

const unfold = page => page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => axe.run(document, {
    resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.map(({ id, impact, help, nodes }) => ({ rule: id, impact, help, markup: nodes.map(node => node.html.slice(0, 300)) }));
}

// Whether something reaches beyond the edge of the window, which then had to be scrolled both ways (WCAG 1.4.10).
const overflows = page => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function look(file, state, errors) {
  const { context, page } = await open(file, state, errors);
  try {
    await page.screenshot({ path: join(folder, `${basename(file, '.html')}-${state.name}.png`) });
    if (!state.folded) {
      await unfold(page);
    }
    return { name: state.name, violations: await violations(page), overflows: await overflows(page) };
  } finally {
    await context.close();
  }
}

// What the Tab key reaches, in order, until it leaves the page: what it is, whether its focus shows, and whether it is in sight.
async function walk(file, errors) {
  const { context, page } = await open(file, states[0], errors);
  try {
    const reached = [];
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press('Tab');
      const next = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) {
          return null;
        }
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return {
          element: element.localName,
          words: (element.textContent || element.labels?.[0]?.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60),
          shows: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
          inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        };
      });
      if (next === null) {
        break;
      }
      reached.push(next);
      if (next.element === 'summary') {
        // Enter folds and unfolds; once is enough to know.
        next.toggles = await page.evaluate(() => document.activeElement.parentElement.open);
        await page.keyboard.press('Enter');
        next.toggles = next.toggles !== await page.evaluate(() => document.activeElement.parentElement.open);
        await page.keyboard.press('Enter');
      }
    }
    return reached;
  } finally {
    await context.close();
  }
}

// The arrow keys choose which articles are shown; the skip link leads to them.
async function choices(file, errors) {
  const { context, page } = await open(file, states[0], errors);
  try {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const skipsTo = await page.evaluate(() => document.activeElement.id);
    const shown = () => page.evaluate(() => [...document.querySelectorAll('article')].filter(article => article.checkVisibility()).length);
    const counts = [await shown()];
    if (await page.locator('input[type=radio]').count() > 0) {
      await page.locator('input[type=radio]').first().focus();
      for (let i = 0; i < 2; i++) {
        await page.keyboard.press('ArrowDown');
        counts.push(await shown());
      }
    }
    return { skipsTo, counts };
  } finally {
    await context.close();
  }
}

async function snapshot(file, errors) {
  const { context, page } = await open(file, states[0], errors);
  try {
    return await page.locator('body').ariaSnapshot();
  } finally {
    await context.close();
  }
}

// A script within the page must not run, whatever put it there: one is put there, without the passage that axe has.
async function isGuarded(file) {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(pathToFileURL(resolve(file)).href);
    const html = (await page.content()).replace('</main>', '<script>document.title = "ran"</script><img src="x:" onerror="document.title = \'ran\'"></main>');
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('http://report.test/');
    return (await page.title()) !== 'ran';
  } finally {
    await context.close();
  }
}

let exitCode = 0;
for (const file of reports) {
  try {
    const errors = [];
    const seen = [];
    // What is broken on purpose need not be looked at in each state.
    for (const state of file.endsWith('broken.html') ? states.slice(1, 2) : states) {
      seen.push(await look(file, state, errors));
    }
    console.log(JSON.stringify({
      file, states: seen, walk: await walk(file, errors), choices: await choices(file, errors), snapshot: await snapshot(file, errors), guarded: await isGuarded(file), errors,
    }));
  } catch (error) {
    console.error(`${file}: ${error?.stack ?? error}`);
    exitCode = 1;
  }
}
await browser.close();
process.exit(exitCode);
