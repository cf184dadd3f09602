// Tells how pdf.js, the reader in Firefox, sees tagged PDFs: node pdf-structure.mjs FILE...
// Writes one JSON line a file: { file, version, title, language, marked, pages: [{ tree, unmarked }] }, where a tree's node is
// { role, alt, lang, children } or { text } or { annotation: { subtype, address, contents } }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const log = console.log;
// The import says on the console what it misses for drawing, which nobody does here.
console.warn = console.log = () => {};
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The text of each marked-content sequence by its id, the inner ones' included, and the text that is in none. */
function texts(items) {
  const byId = new Map();
  const open = [];
  let unmarked = '';
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.id ?? (item.tag === 'Artifact' ? 'artifact' : null));
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else if (item.str !== undefined) {
      const id = open.findLast(candidate => candidate !== null);
      const text = item.str + (item.hasEOL ? '\n' : '');
      if (id === undefined) unmarked += text;
      else byId.set(id, (byId.get(id) ?? '') + text);
    }
  }
  return { byId, unmarked };
}

function simplified(node, byId, annotations) {
  if (node.role !== undefined) {
    const children = (node.children ?? []).map(child => simplified(child, byId, annotations));
    return { role: node.role, alt: node.alt, lang: node.lang, children };
  }
  if (node.type === 'content') return { text: byId.get(node.id) ?? '' };
  const annotation = annotations.get(String(node.id).replace(/^pdfjs_internal_id_/, ''));
  return { annotation: { subtype: annotation?.subtype, address: annotation?.unsafeUrl ?? annotation?.url, contents: annotation?.contentsObj?.str } };
}

for (const file of process.argv.slice(2)) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(root, 'cmaps') + '/',
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + '/',
    wasmUrl: join(root, 'wasm') + '/',
    useSystemFonts: false,
  });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const { byId, unmarked } = texts(items);
    const annotations = new Map((await page.getAnnotations()).map(annotation => [annotation.id, annotation]));
    const tree = await page.getStructTree();
    pages.push({ tree: tree && simplified(tree, byId, annotations), unmarked });
  }
  log(JSON.stringify({
    file, version: info.PDFFormatVersion, title: info.Title ?? null, language: info.Language ?? null,
    marked: (await document.getMarkInfo())?.Marked ?? false, pages,
  }));
  await task.destroy();
}
