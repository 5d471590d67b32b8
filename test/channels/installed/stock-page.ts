import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Botkit's own web client, as it is published: only the three scripts of other hosts are local. */

const from = createRequire(new URL('../../../channels/package.json', import.meta.url));
const folder = join(dirname(from.resolve('botbuilder-adapter-web/package.json')), 'client');

/** Of the file as it came with the package that is pinned. */
export const CLIENT_SHA256 = '5ac052c466a8f05b68cebe75f792a806d5398e2c49445a5096eaf14efae68dc0';
export const clientFile = join(folder, 'client.js');

/** Serves the client on the origin of whatever is asked for `/stock/`. */
export async function serveStock(context: BrowserContext): Promise<void> {
  const text = (path: string): string => readFileSync(path, 'utf8');
  const html = text(join(folder, 'index.html'))
    .replace(/<script src="https:\/\/cdn\.polyfill[^>]*><\/script>/, '')
    .replace(/https:\/\/cdnjs[^"]*/, '/stock/handlebars.js')
    .replace(/https:\/\/cdn\.rawgit[^"]*/, '/stock/showdown.js')
    .replace('/css/styles.css', '/stock/styles.css')
    .replace('/client.js', '/stock/client.js');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/stock/': ['text/html', html],
    '/stock/client.js': ['text/javascript', text(clientFile)],
    '/stock/handlebars.js': [
      'text/javascript',
      text(from.resolve('handlebars/dist/handlebars.js')),
    ],
    '/stock/showdown.js': ['text/javascript', text(from.resolve('showdown/dist/showdown.js'))],
    '/stock/styles.css': ['text/css', text(join(folder, 'css/styles.css'))],
  };
  await context.route('**/stock/**', async (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['', ''];
    await route.fulfill({ contentType, body });
  });
}
