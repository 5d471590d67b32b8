const KINDS = ['slack', 'teams', 'webhook'] as const;
export type AlertKind = (typeof KINDS)[number];

/** Where the hub says that something came. */
export interface AlertConfig {
  /** A secret: whoever has it can post there. */
  readonly url: string;
  readonly kind: AlertKind;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Hosts that say what they want. */
const KNOWN: readonly (readonly [RegExp, AlertKind])[] = [
  [/^hooks\.slack(-gov)?\.com$/, 'slack'],
  [/\.(webhook\.office|logic\.azure|powerplatform)\.com$/, 'teams'],
];

/**
 * `STEUNPUNT_ALERT_URL` and `STEUNPUNT_ALERT_KIND`; null when neither is set. Throws with a sentence
 * for a person, which never repeats the address.
 */
export function alertConfig(env: Record<string, string | undefined>): AlertConfig | null {
  const { STEUNPUNT_ALERT_URL: address = '', STEUNPUNT_ALERT_KIND: kind = '' } = env;
  if (address === '' && kind === '') return null;
  const url = URL.parse(address);
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !safe)
    throw new Error('STEUNPUNT_ALERT_URL must be an address that begins with https://');
  if (url.username || url.password || url.hash)
    throw new Error('STEUNPUNT_ALERT_URL takes no name and password before the host, and no #');
  if (kind !== '' && !isKind(kind))
    throw new Error(`STEUNPUNT_ALERT_KIND must be ${KINDS.join(', ')} or nothing`);
  const known = KNOWN.find(([host]) => host.test(url.hostname))?.[1] ?? 'webhook';
  return { url: url.href, kind: kind || known };
}

function isKind(text: string): text is AlertKind {
  return (KINDS as readonly string[]).includes(text);
}
