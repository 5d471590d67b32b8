import { isWebOrigin } from '../../src/core/embed.ts';
import type { PageTemplate } from './template.ts';

/** Content-Security-Policy values. Everything that is not named is refused. */

/** The origins that may frame a page. */
export type Ancestors = readonly string[] | 'any';

const policy = (...directives: string[]): string =>
  ["default-src 'none'", ...directives, "base-uri 'none'", "form-action 'none'"].join('; ');

const sources = (name: string, ...values: string[]): string =>
  `${name} ${values.length > 0 ? values.join(' ') : "'none'"}`;

/** Whatever was stored: a word that is no origin says something else here, and is left out. */
const frameAncestors = (ancestors: Ancestors): string =>
  sources('frame-ancestors', ...(ancestors === 'any' ? ['*'] : ancestors.filter(isWebOrigin)));

const TRUSTED_TYPES = [
  "require-trusted-types-for 'script'",
  'trusted-types lit-html steunpunt-url',
];

/** Data: nothing in it may run, nobody may frame it. */
export const DATA_POLICY = policy("frame-ancestors 'none'");

/** A script that may be a worker: it reaches its own origin's scripts and nothing else. */
export const SCRIPT_POLICY = policy("script-src 'self'", "frame-ancestors 'none'");

/** The one worker that compiles WebAssembly. */
export const ARGON2_POLICY = policy(
  "script-src 'self' 'wasm-unsafe-eval'",
  "frame-ancestors 'none'",
);

/** The visitors' page, for the places that may frame it. */
export function framePolicy(template: PageTemplate, ancestors: readonly string[]): string {
  return policy(
    sources('script-src', ...template.scripts, "'self'"),
    sources('style-src', ...template.styles),
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    frameAncestors(ancestors),
    ...TRUSTED_TYPES,
  );
}

/**
 * A second policy of that page: who may frame it once more, and where a browser tells that it did not
 * let somebody. Apart from the first one, whose violations may tell of a visitor's browser.
 */
export function refusalPolicy(ancestors: readonly string[], report: string): string {
  return `${frameAncestors(ancestors)}; report-uri ${report}`;
}

/** A page of the waiting-room screen: never framed, and it speaks with sounds of its own. */
export function kioskPolicy(template: PageTemplate): string {
  return policy(
    sources('script-src', ...template.scripts, "'self'"),
    sources('style-src', ...template.styles),
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "frame-ancestors 'none'",
    ...TRUSTED_TYPES,
  );
}

/** The service worker of that page: it fetches versions, and runs nothing but itself. */
export const KIOSK_WORKER_POLICY = policy(
  "script-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
);

/** The staff app; it previews the hub's page in a frame. */
export function deskPolicy(template: PageTemplate, hub: string): string {
  return policy(
    sources('script-src', ...template.scripts, "'self'"),
    sources('style-src', ...template.styles, "'self'"),
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    `frame-src ${hub}`,
    "frame-ancestors 'none'",
    ...TRUSTED_TYPES,
  );
}

/** A page of a few words; `script` is the source of its only one. */
export function noticePolicy(style: string, ancestors: Ancestors, script?: string): string {
  return policy(
    `style-src ${style}`,
    ...(script === undefined ? [] : [`script-src ${script}`]),
    frameAncestors(ancestors),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  );
}

const FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** Permissions-Policy: what no page of ours asks of a device, but for those that `own` names. */
export function permissions(...own: readonly string[]): string {
  const refused = FEATURES.filter((feature) => !own.includes(feature));
  return [
    ...refused.map((feature) => `${feature}=()`),
    ...own.map((feature) => `${feature}=(self)`),
  ].join(', ');
}
