import * as v from 'valibot';
import { Act, type DeskAct } from '../../src/core/audit.ts';
import { Content } from '../../src/core/content.ts';
import { type RecoveryRecord, type Role, Roster } from '../../src/core/staff.ts';
import type { TurnOf } from '../../src/core/turn.ts';
import type { Turn } from '../../src/seal/turn.ts';
import type { Answer } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

const TeamState = v.object({
  roster: Roster,
  content: Content,
  version: v.string(),
  /** Documents that are not sealed under the newest key. */
  stale: v.optional(v.number(), 0),
});
const Opened = v.object({ id: v.string(), minutes: v.number() });
const Look = v.object({
  state: v.picklist(['open', 'claimed', 'accepted']),
  claim: v.nullable(v.object({ id: v.string(), name: v.string(), publicKey: v.string() })),
});
const Lines = v.object({
  lines: v.array(v.object({ day: v.number(), name: v.string(), act: Act, subject: v.string() })),
});
const Anything = v.unknown();

export type TeamState = v.InferOutput<typeof TeamState>;
export type Look = v.InferOutput<typeof Look>;
export type AuditLine = v.InferOutput<typeof Lines>['lines'][number];

/** The desk routes about who works here. */
export class TeamHub {
  readonly #hub: HubClient;

  constructor(hub: HubClient) {
    this.#hub = hub;
  }

  read(): Promise<Answer<TeamState>> {
    return this.#hub.ask(TeamState, 'GET', 'team');
  }

  /** `conflict` when the code is in use. */
  invite(code: string, role: Role): Promise<Answer<{ id: string; minutes: number }>> {
    return this.#hub.ask(Opened, 'POST', 'invites', { code, role });
  }

  /** `gone` when it is over. */
  look(id: string): Promise<Answer<Look>> {
    return this.#hub.ask(Look, 'GET', `invites/${id}`);
  }

  cancel(id: string): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'DELETE', `invites/${id}`);
  }

  /** `was` is the mac of the roster that `roster` follows; `conflict` when another came first. */
  accept(
    id: string,
    body: { readonly was: string; readonly keyring: string; readonly roster: Roster },
  ): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'POST', `invites/${id}/accept`, body);
  }

  turn(
    body: Turn & TurnOf & { readonly was: string; readonly version: string },
  ): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'POST', 'team/turn', body);
  }

  renewSheet(body: {
    readonly was: string;
    readonly recovery: RecoveryRecord;
    readonly recoveryAuth: string;
    readonly roster: Roster;
    readonly signature: string;
  }): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'PUT', 'team/recovery', body);
  }

  audit(): Promise<Answer<{ lines: AuditLine[] }>> {
    return this.#hub.ask(Lines, 'GET', 'audit');
  }

  /** What only the desk knows that it happened. */
  note(act: DeskAct): Promise<Answer<unknown>> {
    return this.#hub.ask(Anything, 'POST', 'audit', { act });
  }
}
