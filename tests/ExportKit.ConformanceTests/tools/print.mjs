// Prints an HTML page with the browser as a tagged PDF: node print.mjs PAGE PDF
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer';

const [page, pdf] = process.argv.slice(2);
const browser = await puppeteer.launch({ headless: true, timeout: 60000, args: ['--no-sandbox', '--disable-setuid-sandbox'] });
try {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(resolve(page)).href);
  writeFileSync(pdf, await tab.pdf({ format: 'A4', tagged: true, outline: true }));
} finally {
  await browser.close();
}
