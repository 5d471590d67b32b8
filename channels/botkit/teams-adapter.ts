import {
  BotFrameworkAdapter,
  type Activity,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsConfig } from '../botkit-config.ts';
import { neverTaken, type AdapterParts } from './adapter-parts.ts';
import { NotTaken, post } from './outward.ts';

const SCOPE = 'https://api.botframework.com/.default';
/** A token is fetched anew so long before it is over. */
const EARLY_MS = 5 * 60_000;

/**
 * Microsoft's adapter proves what comes in: its keys, its issuer, our app, the address to answer to.
 * What goes out it would try again by itself, for as long as it likes; the conversation does that.
 */
// Its successor differs in who keeps settings, and needs as much of Microsoft's line that has ended.
// eslint-disable-next-line @typescript-eslint/no-deprecated
export class FrontedTeamsAdapter extends BotFrameworkAdapter {
  readonly #config: TeamsConfig;
  readonly #now: () => number;
  readonly #log: AdapterParts['log'];
  #token: { readonly word: string; readonly until: number } | null = null;

  constructor(config: TeamsConfig, { now, log }: Pick<AdapterParts, 'now' | 'log'>) {
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    super({
      appId: config.app,
      appPassword: config.password,
      channelAuthTenant: config.tenant,
      openIdMetadata: config.openId,
    });
    this.#config = config;
    this.#now = now;
    this.#log = log;
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const { serviceUrl = '', conversation } = activity;
      const path = `v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
      const { status, json } = await post(
        new URL(path, serviceUrl.replace(/\/*$/, '/')).href,
        {
          authorization: `Bearer ${await this.#word()}`,
          'content-type': 'application/json',
        },
        JSON.stringify(activity),
      );
      if (status === 401) this.#token = null;
      if (status === 400 || status === 403 || status === 404)
        neverTaken(this.#log, 'teams', status);
      else if (status < 200 || status > 299) throw new NotTaken();
      sent.push({ id: typeof json?.['id'] === 'string' ? json['id'] : '' });
    }
    return sent;
  }

  /** What lets this app in; rejects where it cannot be had. */
  async #word(): Promise<string> {
    const { login, tenant, app, password } = this.#config;
    if (this.#token && this.#now() < this.#token.until) return this.#token.word;
    const { json } = await post(
      `${login}/${tenant}/oauth2/v2.0/token`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app,
        client_secret: password,
        scope: SCOPE,
      }).toString(),
    );
    const word = json?.['access_token'];
    if (typeof word !== 'string') throw new NotTaken();
    const seconds = Number(json?.['expires_in'] ?? 0);
    this.#token = { word, until: this.#now() + seconds * 1_000 - EARLY_MS };
    return word;
  }
}
