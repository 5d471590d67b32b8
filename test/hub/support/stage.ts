import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stampVersion } from '../../../.ci/vite-kiosk-version.ts';
import { toBase64Url } from '../../../src/core/bytes.ts';
import { loadConfig, type HubConfig } from '../../../hub/config.ts';
import { startHub, type RunningHub } from '../../../hub/server.ts';
import { smallSet } from '../../core/library/support/small-set.ts';
import { openClient, type Answer, type Client } from './client.ts';
import { TestPoint, type Mailbox } from './point.ts';

const MANY = 1_000_000_000;

/** Budgets that are never in the way. */
export const NO_LIMITS: HubConfig['budgets'] = {
  sourcePlain: MANY,
  sourceHour: MANY,
  embedHour: MANY,
  kioskHour: MANY,
  challengeHour: MANY,
  lookupMinute: MANY,
  loginTries: MANY,
  mailHour: MANY,
  openingHour: MANY,
  embedOpeningHour: MANY,
};

export interface Stage {
  readonly hub: RunningHub;
  readonly point: TestPoint;
  readonly ask: Client;
  /** Folder of the database. */
  readonly data: string;
  /** Folder of the starter set. */
  readonly content: string;
  /** Lines the hub logged. */
  readonly lines: string[];
  readonly urls: RunningHub['urls'];
  put(
    sealed: { sid: string; bytes: Uint8Array },
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A request with the mailbox's token. */
  mailbox(mailbox: Mailbox, method?: string, path?: string): Promise<Answer>;
  /** A request of the desk's own page, with `cookie` when given. */
  desk(
    path: string,
    method?: string,
    body?: unknown,
    cookie?: string,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Logs in and gives the cookie. */
  logIn(): Promise<string>;
  close(): Promise<void>;
}

/**
 * A hub of its own on a free port, set up with one point. Without proof of work and limits unless
 * `config` says otherwise; `setUp: false` leaves it empty.
 */
export async function openStage(
  config: Partial<HubConfig> = {},
  { setUp = true, origins }: { setUp?: boolean; origins?: string[] } = {},
): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'steunpunt-hub-'));
  const data = join(folder, 'data');
  const content = writeContent(join(folder, 'content'));
  const lines: string[] = [];
  const hub = await startHub({
    ...loadConfig({}),
    port: 0,
    proofCost: 0,
    budgets: NO_LIMITS,
    data,
    dist: writeDist(join(folder, 'dist')),
    content,
    log: (line) => lines.push(line),
    ...config,
  });
  const point = new TestPoint();
  const ask = openClient();
  const { urls } = hub;
  const desk: Stage['desk'] = (path, method = 'GET', body, cookie, headers = {}) =>
    ask(urls.desk + path, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
        ...(body !== undefined && {
          'content-type':
            body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
        }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
  const close = async (): Promise<void> => {
    ask.close();
    await hub.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const stage: Stage = {
    hub,
    point,
    ask,
    data,
    content,
    lines,
    urls,
    put: ({ sid, bytes }, headers = {}) =>
      ask(`${urls.hub}/v1/points/${point.id}/submissions/${sid}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body: bytes,
      }),
    mailbox: ({ id, token }, method = 'GET', path = '') =>
      ask(`${urls.hub}/v1/mailboxes/${toBase64Url(id)}${path}`, {
        method,
        headers: { authorization: `Bearer ${toBase64Url(token)}` },
      }),
    desk,
    logIn: async () => {
      const auth = toBase64Url(point.auth);
      const answer = await desk('/v1/desk/login', 'POST', { name: point.staffName, auth });
      const [cookie] = answer.headers['set-cookie'] ?? [];
      if (!cookie) throw new Error(`log-in: ${answer.status} ${answer.body.toString()}`);
      return cookie.split(';')[0] ?? '';
    },
    close,
  };
  if (setUp) await setUpStage(stage, origins);
  return stage;
}

/** Does for an empty hub what its first colleague does; without a set-up token nothing. */
export async function setUpStage(
  stage: Stage,
  origins = ['https://school.example'],
): Promise<void> {
  const { hub, point, desk, close } = stage;
  if (hub.setupToken === null) return;
  const answer = await desk('/v1/desk/setup', 'POST', point.setUp(hub.setupToken, origins));
  if (answer.status === 201) return;
  await close();
  throw new Error(`set-up: ${answer.status} ${answer.body.toString()}`);
}

/** A starter set as it is shipped, small; with these files instead (see `smallSet`). */
export function writeContent(folder: string, changed: Parameters<typeof smallSet>[0] = {}): string {
  for (const { path, text } of smallSet(changed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Built files as the build lays them out, small. */
function writeDist(dist: string): string {
  const files: Record<string, string> = {
    'embed/v1.js': 'export const loader = 1;\n',
    'embed/faq-v1.js': 'export const faq = 1;\n',
    'assets/post-abc123.js': 'export const post = 1;\n',
    'assets/proof-abc123.js': 'export const proof = 1;\n',
    'frame/index.html': [
      '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Steunpunt</title>',
      '<style>body { margin: 0 }</style>',
      '<script type="application/json" id="steunpunt-config"></script>',
      '<script type="module">document.title = "klaar";</script></head><body></body></html>',
    ].join('\n'),
    'desk/index.html':
      '<!doctype html><html lang="nl"><head><title>Balie</title><script type="module" src="/desk/assets/main-abc.js"></script></head></html>',
    'desk/assets/main-abc.js': 'export const desk = 1;\n',
    'desk/assets/argon2-abc.js': 'export const argon2 = 1;\n',
    'kiosk/index.html': [
      '<!doctype html><html lang="nl"><head><title>Scherm</title><style>body { margin: 0 }</style>',
      '<script>var late = 1;</script><script type="module" src="./index-abc.js"></script></head></html>',
    ].join('\n'),
    'kiosk/out-of-order.html': '<!doctype html><style>p { margin: 0 }</style><p>Vraag de balie</p>',
    'kiosk/index-abc.js': 'export const kiosk = 1;\n',
    'kiosk/clips-nl.bin': 'sound',
    'kiosk/sw.js': 'addEventListener("fetch", () => {});\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  stampVersion(join(dist, 'kiosk'));
  return dist;
}
