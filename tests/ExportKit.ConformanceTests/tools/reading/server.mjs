// Serves books, pages and packages to the browser, on this machine alone.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.epub': 'application/epub+zip', '.css': 'text/css' };

// Folders: what each first part of an address stands for. Gives the server and the address of its root.
export async function serve(folders, books) {
  const server = createServer((request, response) => {
    const [, first, ...rest] = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).split('/');
    const path = first === 'books' ? books[parseInt(rest[0], 10)] : folders[first] && join(folders[first], normalize('/' + rest.join('/')));
    try {
      const bytes = readFileSync(path);
      response.writeHead(200, { 'content-type': `${types[extname(path)] ?? 'application/octet-stream'}; charset=utf-8` }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { server, root: `http://127.0.0.1:${server.address().port}` };
}
