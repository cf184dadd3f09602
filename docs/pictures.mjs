// Takes a picture of the served page, as it shows the pictures of an article: node pictures.mjs ADDRESS PAGE FILE
// ADDRESS is what the program printed, PAGE a name of its folder. Chromium is driven by the package of the conformance tests.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../tests/ExportKit.ConformanceTests/tools/package.json', import.meta.url))('playwright-core');
const [address, name, file] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 640 }, colorScheme: 'light' });
  await page.goto(address);
  await page.click(`button[value="${name}"]`);
  await page.click('.steps a[href$="pictures"]');
  // The first picture that waits for its words.
  await page.locator('img[alt*="number 2"]').scrollIntoViewIfNeeded();
  await page.locator('img[alt*="number 2"]').evaluate(picture => { picture.closest('section, fieldset, article, li').scrollIntoView(); });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
