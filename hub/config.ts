import { join, resolve } from 'node:path';
import { DEFAULT_BUDGETS, type Budgets } from '../src/core/budgets.ts';
import { alertConfig, type AlertConfig } from './alert-config.ts';
import { mailConfig, type MailConfig } from './mail-config.ts';

export { DEFAULT_BUDGETS, type Budgets };

export interface HubConfig {
  /** 0 takes a free one. */
  readonly port: number;
  readonly bind: string;
  /** Public address of the hub; null is `http://hub.localhost` at the port. */
  readonly url: string | null;
  /** Address of the desk; null is `http://desk.localhost` at the port. */
  readonly deskUrl: string | null;
  /** Folder of the database. */
  readonly data: string;
  /** File that remembers what was erased, apart from the database; null is one in `data`. */
  readonly tombstones: string | null;
  /** PostgreSQL; null keeps an embedded database in `data`. */
  readonly databaseUrl: string | null;
  /** Folder of the built files. */
  readonly dist: string;
  /** Folder of loaders of earlier builds, `x.y.z.js`, that go on being served; null: none. */
  readonly earlier: string | null;
  /** Folder of the starter set. */
  readonly content: string;
  /** PBKDF2 rounds of one step of the proof of work; 0 asks for no proof. */
  readonly proofCost: number;
  readonly budgets: Budgets;
  /** null: this hub sends no mail. */
  readonly mail: MailConfig | null;
  /** Where colleagues share a channel; null: nothing is said there. */
  readonly alert: AlertConfig | null;
  /** Hours between two times that colleagues are told that something came. */
  readonly noticeHours: number;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  /** Takes one line of JSON per request. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The configuration in environment variables. Throws with a sentence for a person. */
export function loadConfig(env: Record<string, string | undefined>): HubConfig {
  const budget = (name: string, fallback: number): number =>
    wholeNumber(env, `STEUNPUNT_${name}`, fallback);
  return {
    port: wholeNumber(env, 'STEUNPUNT_PORT', 8080, 65_535),
    bind: env['STEUNPUNT_BIND'] ?? '127.0.0.1',
    url: origin(env, 'STEUNPUNT_URL'),
    deskUrl: origin(env, 'STEUNPUNT_DESK_URL'),
    data: resolve(env['STEUNPUNT_DATA'] ?? '.data'),
    tombstones: env['STEUNPUNT_TOMBSTONES'] ? resolve(env['STEUNPUNT_TOMBSTONES']) : null,
    databaseUrl: env['DATABASE_URL'] ?? null,
    dist: resolve(env['STEUNPUNT_DIST'] ?? 'dist'),
    earlier: env['STEUNPUNT_EARLIER'] ? resolve(env['STEUNPUNT_EARLIER']) : null,
    content: resolve(env['STEUNPUNT_CONTENT'] ?? join(import.meta.dirname, '../locales/content')),
    proofCost: wholeNumber(env, 'STEUNPUNT_PROOF_COST', 1_000, 1_000_000),
    budgets: {
      sourcePlain: budget('SOURCE_PLAIN', DEFAULT_BUDGETS.sourcePlain),
      sourceHour: budget('SOURCE_HOUR', DEFAULT_BUDGETS.sourceHour),
      embedHour: budget('EMBED_HOUR', DEFAULT_BUDGETS.embedHour),
      kioskHour: budget('KIOSK_HOUR', DEFAULT_BUDGETS.kioskHour),
      challengeHour: budget('CHALLENGE_HOUR', DEFAULT_BUDGETS.challengeHour),
      lookupMinute: budget('LOOKUP_MINUTE', DEFAULT_BUDGETS.lookupMinute),
      loginTries: budget('LOGIN_TRIES', DEFAULT_BUDGETS.loginTries),
      mailHour: budget('MAIL_HOUR', DEFAULT_BUDGETS.mailHour),
      openingHour: budget('OPENING_HOUR', DEFAULT_BUDGETS.openingHour),
      embedOpeningHour: budget('EMBED_OPENING_HOUR', DEFAULT_BUDGETS.embedOpeningHour),
    },
    mail: mailConfig(env),
    alert: alertConfig(env),
    noticeHours: Math.max(1, wholeNumber(env, 'STEUNPUNT_NOTICE_HOURS', 4, 24)),
    proxies: (env['STEUNPUNT_PROXIES'] ?? '').split(',').flatMap((part) => part.trim() || []),
    log: writeLine,
    now: Date.now,
  };
}

/** Lines of one moment, such as the answers to one commit, leave in one write. */
function writeLine(line: string): void {
  const { stdout } = process;
  if (stdout.writableCorked === 0) {
    stdout.cork();
    process.nextTick(() => stdout.uncork());
  }
  stdout.write(`${line}\n`);
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  fallback: number,
  max = Number.MAX_SAFE_INTEGER,
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = /^[0-9]+$/.test(text) ? Number(text) : NaN;
  if (!(value <= max))
    throw new Error(`${name} must be a whole number up to ${max}, not "${text}"`);
  return value;
}

function origin(env: Record<string, string | undefined>, name: string): string | null {
  const text = env[name];
  if (text === undefined || text === '') return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new Error(`${name} must be an address like https://hub.example.nl, not "${text}"`);
  return url.origin;
}
