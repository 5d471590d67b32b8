import { resolve } from 'node:path';
import { adapterConfig, type AdapterConfig } from './botkit-config.ts';
import { listed, needed, origin, origins, shaped, wholeNumber, type Env } from './settings.ts';

export interface ChannelsConfig {
  /** Origin of the hub, no slash at the end. */
  readonly hub: string;
  readonly point: string;
  /** Embed key: the hub's budgets, and the private page `${hub}/w/${embedKey}`. */
  readonly embedKey: string;
  /** Fingerprint of the point's identity that the key list has to have; null: any that is whole. */
  readonly pin: string | null;
  /** 0 takes a free one. */
  readonly port: number;
  readonly bind: string;
  /** Public address of the bridge; null is `http://channels.localhost` at the port. */
  readonly url: string | null;
  /** Origins besides our own whose pages may use Botkit's web client. */
  readonly origins: readonly string[];
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
  /** Folder of the bridge: sealed envelopes, and what the hub publishes to everybody. */
  readonly data: string;
  readonly adapters: AdapterConfig;
  /** Takes one line of JSON. Never what a person typed, never a receipt. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const POINT = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const EMBED = /^[A-Za-z0-9_-]{8,64}$/;

/** The configuration in environment variables. Throws with a sentence for a person. */
export function loadConfig(env: Env): ChannelsConfig {
  const hub = origin(env, 'STEUNPUNT_HUB');
  return {
    hub: hub ?? needed(env, 'STEUNPUNT_HUB', 'https://hub.voorbeeld.nl'),
    point: shaped(env, 'STEUNPUNT_POINT', POINT, 'de-linde'),
    embedKey: shaped(env, 'STEUNPUNT_EMBED', EMBED, 'AbCd1234EfGh5678'),
    pin: pinned(env['STEUNPUNT_PIN']),
    port: wholeNumber(env, 'STEUNPUNT_CHANNELS_PORT', 8090, 65_535),
    bind: env['STEUNPUNT_CHANNELS_BIND'] ?? '127.0.0.1',
    url: origin(env, 'STEUNPUNT_CHANNELS_URL'),
    origins: origins(env, 'STEUNPUNT_CHANNELS_ORIGINS'),
    proxies: listed(env['STEUNPUNT_CHANNELS_PROXIES']),
    data: resolve(env['STEUNPUNT_CHANNELS_DATA'] ?? '.data/channels'),
    adapters: adapterConfig(env),
    log: (line) => void process.stdout.write(`${line}\n`),
    now: Date.now,
  };
}

/** Not repeated in the sentence: who sees it need not be who set it. */
function pinned(text = ''): string | null {
  const pin = text.replaceAll(/\s/g, '').toLowerCase();
  if (pin === '') return null;
  if (!/^[0-9a-f]{64}$/.test(pin))
    throw new Error(
      'STEUNPUNT_PIN moet de vingerafdruk van het steunpunt zijn: 64 tekens, cijfers en a tot en met f',
    );
  return pin;
}
