import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import type { Subject } from './clicks.ts';

/** Pages to click on, all from one origin, all brotli 11. */
export interface Pages {
  readonly origin: string;
  /** Adds the page with our widget, and gives all pages. */
  subjects(hub: string, embedKey: string): Subject[];
  close(): Promise<void>;
}

export const names = {
  /** As a site places it: its first screen, with the ways to go on. */
  ours: 'steunpunt',
  /** Straight to the text field, one load further. */
  asking: 'steunpunt, a question at once',
  peer: 'deep-chat',
  hello: 'Lit hello-world',
};

/** deep-chat has no launcher of its own. It gets the smallest that ends in its text field. */
const deepChat = page(
  '<script type="module" src="/deep-chat.js"></script>',
  `<script>
  async function openChat() {
    await customElements.whenDefined('deep-chat');
    const chat = document.createElement('deep-chat');
    // One property only: a second can make it render twice and lose the focus.
    chat.connect = { url: '/send' };
    chat.addEventListener('render', () => chat.focusInput());
    document.body.append(chat);
  }
</script>
<button id="launcher" onclick="openChat()" style="position:fixed;inset:auto 20px 20px auto">Chat</button>`,
);

const hello = page(
  '<script type="module" src="/hello-world.js"></script>',
  '<hello-world></hello-world>',
);

const steunpunt = (hub: string, key: string, start: string): string =>
  page(
    `<script type="module" src="${hub}/embed/v1.js"></script>`,
    `<steunpunt-widget embed="${key}" start="${start}"><a href="${hub}/w/${key}">Vraag het aan het steunpunt</a></steunpunt-widget>`,
  );

/** Serves the control pages; ours is added once a hub runs. */
export async function servePages(): Promise<Pages> {
  const files = new Map<string, { type: string; body: Buffer }>();
  const put = (path: string, type: string, text: string): void => {
    files.set(path, { type, body: brotliCompressSync(text) });
  };
  put('/hello-world', 'text/html', hello);
  put('/hello-world.js', 'text/javascript', await bundleHello());
  put('/deep-chat', 'text/html', deepChat);
  put('/deep-chat.js', 'text/javascript', readDeepChat());
  put('/send', 'application/json', '{"text":"ok"}');

  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Content-Encoding': 'br',
      'Content-Length': file.body.length,
    });
    response.end(file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://bench.localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    subjects: (hub, embedKey) => {
      put('/steunpunt', 'text/html', steunpunt(hub, embedKey, 'start'));
      put('/steunpunt-ask', 'text/html', steunpunt(hub, embedKey, 'ask'));
      const ours = {
        launcher: ['steunpunt-widget', 'button'],
        panel: ['steunpunt-panel', 'iframe'],
        ready: 'steunpunt-ready',
      };
      return [
        { ...ours, name: names.ours, url: `${origin}/steunpunt` },
        { ...ours, name: names.asking, url: `${origin}/steunpunt-ask` },
        {
          name: names.peer,
          url: `${origin}/deep-chat`,
          launcher: ['#launcher'],
          panel: ['deep-chat'],
          ready: 'load',
        },
        {
          name: names.hello,
          url: `${origin}/hello-world`,
          launcher: ['hello-world', 'button'],
          panel: ['hello-world', 'dialog'],
          ready: 'load',
        },
      ];
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Basisschool De Linde</title><link rel="icon" href="data:,">${head}
<h1>Basisschool De Linde</h1><p>Welkom op onze school.</p>${body}</html>`;
}

async function bundleHello(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('./hello-world.ts', import.meta.url)) },
    },
  });
  const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : null;
  if (output?.length !== 1) throw new Error('the control page is not one file');
  return output[0].code;
}

function readDeepChat(): string {
  const entry = fileURLToPath(import.meta.resolve('deep-chat'));
  return readFileSync(entry.replace(/[^/\\]+$/, 'deepChat.bundle.js'), 'utf8');
}
