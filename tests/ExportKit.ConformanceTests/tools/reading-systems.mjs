// Opens EPUBs in reading systems as a reader would: node reading-systems.mjs FOLDER BOOK...
// Writes one JSON line for each book and system: { file, system, contents, pages, images, violations, pictures, errors },
// and pictures of what was seen, in light and in dark, into the folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium } from 'playwright-core';
import { serve } from './reading/server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [folder, ...books] = process.argv.slice(2);
const { server, root } = await serve({ modules: join(here, 'node_modules'), reading: join(here, 'reading') }, books);
const browser = await chromium.launch({
  executablePath: process.env.PUPPETEER_EXECUTABLE_PATH,
  args: ['--no-sandbox', '--disable-setuid-sandbox'],
  timeout: 60000,
});

// Rules that judge a page with all that stands around its content, which is the reading system's here; and epub.js itself sets the
// viewport, and makes the body scroll. Of the roles of books (DPUB-ARIA) axe does not know that those may have a name: Ace does.
const ofSystems = ['bypass', 'landmark-one-main', 'meta-viewport', 'page-has-heading-one', 'region'];
const isExcused = (rule, node) =>
  (rule === 'scrollable-region-focusable' && node.target[0] === 'body')
  || (rule === 'aria-prohibited-attr' && / role="doc-pagebreak"/.test(node.html));

async function violations(page, scheme) {
  const found = [];
  for (const frame of page.frames().filter(frame => frame !== page.mainFrame())) {
    await frame.evaluate(axe);
    const rules = await frame.evaluate(
      disabled => axe.run(document, { resultTypes: ['violations'], rules: Object.fromEntries(disabled.map(rule => [rule, { enabled: false }])) }),
      ofSystems);
    for (const { id, impact, help, nodes } of rules.violations) {
      const markup = nodes.filter(node => !isExcused(id, node)).map(node => node.html);
      found.push(...(markup.length > 0 ? [{ scheme, rule: id, impact, help, markup }] : []));
    }
  }
  return found;
}

// Each picture of what is shown, with the width that the browser gave it: 0 where it could not be drawn.
function images(page) {
  return page.evaluate(async () => {
    const found = [];
    for (const shown of reader.shown()) {
      for (const image of shown.querySelectorAll('img, svg image')) {
        const drawn = image.localName === 'img' ? image : Object.assign(new Image(), { src: image.href.baseVal });
        await drawn.decode().catch(() => {});
        found.push({ source: drawn.src, alternative: image.getAttribute('alt'), width: drawn.naturalWidth });
      }
    }
    return found;
  });
}

// The commonest colour of a picture: the ground that the text stands on.
async function groundOf(picture) {
  const image = await loadImage(picture);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const counts = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [common] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
  return '#' + common.toString(16).padStart(6, '0');
}

// A cover has a ground of its own, and text the reader's.
async function pictureOf(page, file, system, scheme, number) {
  const path = join(folder, `${basename(file, '.epub')}-${system}-${number}-${scheme}.png`);
  const isText = await page.evaluate(() => reader.shown().some(shown => shown.querySelector('article')));
  return { scheme, path, isText, ground: await groundOf(await page.screenshot({ path })) };
}

async function follow(page, entries) {
  const followed = [];
  for (const entry of entries) {
    followed.push({ ...entry, ...await page.evaluate(href => reader.go(href), entry.href) });
  }
  return followed;
}

async function read(file, number, system) {
  const context = await browser.newContext({ viewport: { width: 800, height: 1000 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  await context.route(url => !url.href.startsWith(root) && /^https?:/.test(url.href), route => {
    errors.push(`A book must not load ${route.request().url()}`);
    return route.abort();
  });
  try {
    await page.goto(`${root}/reading/${system}.html`);
    await page.waitForFunction(() => globalThis.isReady);
    const book = await page.evaluate(url => reader.open(url, 'light'), `/books/${number}.epub`);
    const contents = await follow(page, book.contents);
    const pages = await follow(page, book.pages);
    const result = { file, system, contents, pages, images: [], violations: [], pictures: [], errors };
    for (const [place, section] of book.sections.entries()) {
      await page.evaluate(index => reader.go(index), section);
      result.images.push(...await images(page));
      for (const scheme of ['light', 'dark']) {
        await page.evaluate(name => reader.style(name), scheme);
        result.violations.push(...await violations(page, scheme));
        result.pictures.push(await pictureOf(page, file, system, scheme, place + 1));
      }
      await page.evaluate(() => reader.style('light'));
    }
    return result;
  } finally {
    await context.close();
  }
}

let exitCode = 0;
for (const [number, file] of books.entries()) {
  for (const system of ['epubjs', 'foliate']) {
    try {
      console.log(JSON.stringify(await read(file, number, system)));
    } catch (error) {
      console.error(`${file} in ${system}: ${error?.stack ?? error}`);
      exitCode = 1;
    }
  }
}
await browser.close();
server.close();
process.exit(exitCode);
