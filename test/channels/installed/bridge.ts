import { spawn, type ChildProcess } from 'node:child_process';
import { request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../e2e/support/until.ts';

export interface Bridge {
  readonly child: ChildProcess;
  readonly port: number;
  /** Its origin. */
  readonly url: string;
  output(): string;
  alive(): boolean;
  /** Ends it and gives exit code or signal. */
  stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  /** Resolves when it ended by itself. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const running = new Set<ChildProcess>();

/** Kills whatever a failed test left running. */
export function endBridges(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A folder for the bridge's secret, and the way to remove it. */
export function bridgeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'steunpunt-bridge-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts `file` of this folder; ready once it listens. Rejects with its output when it ends before. */
export function startBridge(
  file: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Bridge> {
  const inherited = { ...process.env };
  // As somebody starts it who knows of no such setting.
  delete inherited['NODE_ENV'];
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 0);
    });
  });
  return new Promise((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString();
      const [, json] = /^BRIDGE (.*)\n/m.exec(output) ?? [];
      if (!json) return;
      const { port } = JSON.parse(json) as { port: number };
      resolve({
        ...{ child, port, ended, url: `http://channels.localhost:${port}` },
        output: () => output,
        alive: () => child.exitCode === null && child.signalCode === null,
        stop: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => reject(new Error(`the bridge ended (${code}): ${output}`)));
  });
}

/** One request on a connection of its own. Rejects when it is cut off without an answer. */
export function ask(
  { port }: Pick<Bridge, 'port'>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false });
    let answered = false;
    asked.on('response', (answer) => {
      answered = true;
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', (error) => {
      // A body that is refused is not read to its end.
      if (!answered) reject(error);
    });
    asked.end(body);
  });
}

/** What Botkit's client posts. */
export const post = (bridge: Bridge, message: unknown, cookie = ''): Promise<Reply> =>
  ask(
    bridge,
    'POST',
    '/api/messages',
    { 'content-type': 'application/json', ...(cookie && { cookie }) },
    JSON.stringify(message),
  );

/** The cookie that an answer set, as it is sent back. */
export const cookieIn = ({ headers }: Reply): string =>
  headers['set-cookie']?.[0]?.split(';')[0] ?? '';

export interface Line {
  readonly socket: WebSocket;
  /** Texts of the messages that came. */
  readonly texts: string[];
  readonly messages: unknown[];
  /** Close code; null while it is open. */
  closed: number | null;
  say(message: unknown): void;
  /** Resolves once a message with these words came. */
  heard(words: string): Promise<unknown>;
}

/** A WebSocket like that of Botkit's client. Rejects when it is refused. */
export function openLine(
  { port }: Pick<Bridge, 'port'>,
  headers: Record<string, string> = {},
  path = '/',
): Promise<Line> {
  // Node's own takes headers, which a browser would set by itself.
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers } as unknown as string);
  const texts: string[] = [];
  const messages: unknown[] = [];
  const line: Line = {
    ...{ socket, texts, messages, closed: null },
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    heard: (words) => until(words, () => texts.some((text) => text.includes(words))),
  };
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as { text?: string };
    messages.push(message);
    texts.push(
      (message.text ?? '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
    );
  };
  socket.onclose = ({ code }) => (line.closed = code);
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(line);
    socket.onerror = () => reject(new Error('the socket was refused'));
  });
}
