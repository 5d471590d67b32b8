import { shaped, type Env } from './settings.ts';

/** SMS through Twilio. */
export interface SmsConfig {
  readonly account: string;
  /** Signs what Twilio asks of us, and what we ask of Twilio. */
  readonly token: string;
  /** The number that people write to, `+31…`. */
  readonly number: string;
  /** Origin of Twilio's API. */
  readonly api: string;
}

export interface SlackConfig {
  /** Slack signs with it. */
  readonly secret: string;
  /** Of the bot, `xoxb-…`. */
  readonly token: string;
  /** Origin of Slack's API. */
  readonly api: string;
}

export interface TeamsConfig {
  readonly app: string;
  readonly password: string;
  readonly tenant: string;
  /** Origin that hands out tokens. */
  readonly login: string;
  /** Address that says with which keys Microsoft signs. */
  readonly openId: string;
}

/** Each is null where nothing of it is set. */
export interface AdapterConfig {
  readonly sms: SmsConfig | null;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The adapters in environment variables. Throws with a sentence for a person; no secret is in it. */
export function adapterConfig(env: Env): AdapterConfig {
  return { sms: sms(env), slack: slack(env), teams: teams(env) };
}

function sms(env: Env): SmsConfig | null {
  const names = ['STEUNPUNT_SMS_ACCOUNT', 'STEUNPUNT_SMS_TOKEN', 'STEUNPUNT_SMS_NUMBER'] as const;
  if (!whole(env, names)) return null;
  const [account, token, number] = names;
  return {
    account: shaped(env, account, /^AC[0-9a-f]{32}$/, `AC${'0'.repeat(32)}`),
    token: secret(env, token, /^[0-9a-f]{32}$/, 'het Auth Token uit de Twilio Console: 32 tekens'),
    number: shaped(env, number, /^\+[1-9][0-9]{6,14}$/, '+3197010200000'),
    api: address(env, 'STEUNPUNT_SMS_API', 'https://api.twilio.com').origin,
  };
}

function slack(env: Env): SlackConfig | null {
  const names = ['STEUNPUNT_SLACK_SECRET', 'STEUNPUNT_SLACK_TOKEN'] as const;
  if (!whole(env, names)) return null;
  return {
    secret: secret(env, names[0], /^[0-9a-f]{32,64}$/, 'het Signing Secret van de app in Slack'),
    token: secret(
      env,
      names[1],
      /^xoxb-[\w-]{10,}$/,
      'het Bot User OAuth Token, dat begint met xoxb-',
    ),
    api: address(env, 'STEUNPUNT_SLACK_API', 'https://slack.com').origin,
  };
}

function teams(env: Env): TeamsConfig | null {
  const names = [
    'STEUNPUNT_TEAMS_APP',
    'STEUNPUNT_TEAMS_PASSWORD',
    'STEUNPUNT_TEAMS_TENANT',
  ] as const;
  if (!whole(env, names)) return null;
  const [app, password, tenant] = names;
  const uuid = '00000000-0000-0000-0000-000000000000';
  const openId = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
  return {
    app: shaped(env, app, UUID, uuid),
    password: secret(env, password, /^\S{8,}$/, 'het client secret van de app in Entra'),
    tenant: shaped(env, tenant, UUID, uuid),
    login: address(env, 'STEUNPUNT_TEAMS_LOGIN', 'https://login.microsoftonline.com').origin,
    openId: address(env, 'STEUNPUNT_TEAMS_OPENID', openId).href,
  };
}

/** Whether all of them are set; throws when only some are. */
function whole(env: Env, names: readonly string[]): boolean {
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < names.length)
    throw new Error(`${missing.join(' en ')} ontbreekt. Zonder blijft dit kanaal dicht`);
  return missing.length === 0;
}

function secret(env: Env, name: string, pattern: RegExp, what: string): string {
  const text = env[name] ?? '';
  if (!pattern.test(text)) throw new Error(`${name} is niet goed. Nodig is ${what}`);
  return text;
}

/** Plain http is for a machine that plays the other side on this one. */
function address(env: Env, name: string, fallback: string): URL {
  const url = URL.parse(env[name] ?? '') ?? (env[name] ? null : new URL(fallback));
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !safe || url.username || url.search || url.hash)
    throw new Error(`${name} moet een adres zijn dat begint met https://, zoals ${fallback}`);
  return url;
}
