import * as v from 'valibot';
import { Role } from '../../src/core/staff.ts';
import {
  inviteFingerprint,
  makeNewcomer,
  newTicket,
  parseInviteCode,
  type Newcomer,
} from '../../src/seal/invite.ts';
import type { Stretch } from '../../src/seal/staff.ts';
import type { Trouble } from '../answer.ts';
import type { HubClient } from '../hub-client.ts';

const Invited = v.object({
  point: v.string(),
  name: v.string(),
  identity: v.string(),
  role: Role,
});
const State = v.object({ state: v.picklist(['waiting', 'in', 'over']) });
const Anything = v.unknown();

/** What a code was for. */
export type Invited = v.InferOutput<typeof Invited> & { readonly code: string };

/** A newcomer whose key is at the hub, waiting for a coordinator. */
export interface Waiting extends Newcomer {
  readonly fingerprint: string;
  readonly ticket: string;
}

/** `refused` for a code that does not work, or not any more. */
export async function redeem(
  hub: HubClient,
  typed: string,
): Promise<{ kind: 'ok'; invited: Invited } | Trouble> {
  const code = parseInviteCode(typed);
  if (code === null) return { kind: 'refused' };
  const answer = await hub.ask(Invited, 'POST', 'join', { code });
  return answer.kind === 'ok' ? { kind: 'ok', invited: { ...answer.value, code } } : answer;
}

/**
 * Makes a key pair here and brings its public half to the hub. `conflict` when a colleague has the
 * name. As slow as logging in.
 */
export async function introduce(
  hub: HubClient,
  stretch: Stretch,
  invited: Invited,
  asked: { readonly name: string; readonly passphrase: string },
): Promise<{ kind: 'ok'; waiting: Waiting } | { kind: 'cannot-open' } | Trouble> {
  const { code, point, identity } = invited;
  let newcomer;
  try {
    newcomer = await makeNewcomer({ point, identity, ...asked, stretch });
  } catch {
    return { kind: 'cannot-open' };
  }
  const { claim, keys } = newcomer;
  const ticket = newTicket();
  const answer = await hub.ask(Anything, 'PUT', 'join', { code, ticket, auth: keys.auth, claim });
  if (answer.kind !== 'ok') return answer;
  const { publicKey } = claim;
  const fingerprint = await inviteFingerprint({ code, point, identity, publicKey });
  return { kind: 'ok', waiting: { ...newcomer, fingerprint, ticket } };
}

/** Whether a coordinator let her in by now. */
export async function waitsStill(
  hub: HubClient,
  { ticket }: Waiting,
): Promise<'waiting' | 'in' | 'over' | 'unknown'> {
  const answer = await hub.ask(State, 'POST', 'join/state', { ticket });
  return answer.kind === 'ok' ? answer.value.state : 'unknown';
}
