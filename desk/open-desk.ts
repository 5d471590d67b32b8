import type { Content } from '../src/core/content.ts';
import { buddyKind } from '../src/core/desk/buddy.ts';
import { doorOfWords } from '../src/core/desk/by-door.ts';
import { cardKind } from '../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../src/core/desk/settings.ts';
import type { Clock } from '../src/core/ports.ts';
import { roleOf, type Role, type Roster } from '../src/core/staff.ts';
import { documentKeys } from '../src/seal/document.ts';
import { networkSecrets } from '../src/seal/network.ts';
import type { Unlocked } from '../src/seal/point-secrets.ts';
import type { Stretch } from '../src/seal/staff.ts';
import { BuddyKeeper } from './buddies/buddy-keeper.ts';
import { Documents, type Changed } from './documents.ts';
import { doorsAt, type Doors } from './doors.ts';
import type { HubClient, SignedIn } from './hub-client.ts';
import { Journeys } from './journeys.ts';
import { Kiosks } from './kiosks/kiosks.ts';
import { Dones } from './threads/dones.ts';
import { Mailroom, type Done } from './threads/mailroom.ts';
import { networkDocumentKeys, type OpenedKeys } from './opened-keys.ts';
import { OwnKeys } from './team/own-keys.ts';
import { RetentionRun } from './settings/retention-run.ts';
import { Rounds } from './rounds.ts';
import { FeedbackKeeper } from './signals/feedback-keeper.ts';
import { TallyKeeper } from './signals/tally-keeper.ts';
import { TeamHub } from './team/team-hub.ts';
import { Team } from './team/team.ts';

/** An unlocked desk. Everything readable hangs on this one object; locking drops it. */
export interface OpenDesk {
  readonly name: string;
  /** Who sits here. */
  readonly staff: { readonly id: string; readonly name: string; readonly role: Role };
  /** As it is now: a colleague may come or go while the desk is open. */
  readonly roster: Roster;
  readonly embeds: SignedIn['embeds'];
  readonly content: Content;
  readonly hub: HubClient;
  /** Empty for somebody of the network group. */
  readonly mailroom: Mailroom;
  /** What the desk keeps for itself. For the network group the same as `shared`. */
  readonly documents: Documents;
  /** What the network group reads and writes too. */
  readonly shared: Documents;
  readonly rounds: Rounds;
  /** What its term is over of; null for somebody of the network group. */
  readonly retention: RetentionRun | null;
  /** Who works here; null for somebody of the network group. */
  readonly team: Team | null;
  /** This person's own ways in. */
  readonly own: OwnKeys;
  readonly teamHub: TeamHub;
  /** What journeys asked, in words. */
  readonly journeys: Journeys;
  /** What was done, to point to. */
  readonly dones: Dones;
  /** The waiting-room screens. */
  readonly kiosks: Kiosks;
  /** What the hub says of this point is not what the keys of the point say. */
  readonly doubtful: boolean;
}

/** An unlocked desk, with what only the session does to it. */
export interface House {
  readonly desk: OpenDesk;
  /** Takes in what the hub gave with a new session: keys and colleagues may be others. */
  learn(signedIn: SignedIn, opened: OpenedKeys): Promise<void>;
  /** Drops every key and every text. */
  close(): void;
}

export interface Needs {
  readonly hub: HubClient;
  readonly clock: Clock;
  readonly stretch: Stretch;
  /** From now on this is how to sign in. */
  readonly renewWith: (auth: string, kek: CryptoKey) => void;
}

/** Unlocks a desk with what a keyring held. */
export async function openDesk(
  { staff: record, content, roster, embeds }: SignedIn,
  { unlocked, network, sound }: OpenedKeys,
  { hub, clock, stretch, renewWith }: Needs,
): Promise<House> {
  const { point } = content;
  const { id, name } = record;
  // The mailroom holds on to this list: keys that a colleague adds come into it.
  const epochs = [...(unlocked?.epochs.values() ?? [])];
  const doors = (): Doors =>
    doorsAt({ content: team?.content ?? content, roster: team?.roster ?? roster, staff: { id } });
  const mailroom = new Mailroom(hub, clock, { point, epochs, doors }, name);
  const shared = new Documents(hub.network(), await networkDocumentKeys(point, network));
  const documents = unlocked
    ? new Documents(hub, await documentKeys(point, unlocked.secrets), (kind, of) =>
        kind === cardKind.kind || kind === buddyKind.kind
          ? mailroom.doorOf(of)
          : doorOfWords(kind, of),
      )
    : shared;
  const rounds = new Rounds(hub, mailroom, documents, clock);
  // What somebody cannot open may have to be kept: only who is there for both doors erases.
  const whole = (): boolean => doors().own === null;
  const retention = unlocked ? new RetentionRun({ hub, mailroom, documents }, clock, whole) : null;
  if (unlocked) new BuddyKeeper(mailroom, documents).follow(rounds);
  // Before retention: what is erased has been counted.
  if (unlocked) {
    new TallyKeeper(mailroom, documents).follow(rounds);
    new FeedbackKeeper(mailroom, documents, () => doors().apart).follow(rounds);
  }
  // Nothing is erased on the word of a hub that is not to be trusted.
  if (sound)
    rounds.follow(() => {
      // A round does not wait for it: with many threads it takes a while, and nobody looks at it.
      void retention?.daily();
      return Promise.resolve();
    });
  let open = true;
  /** Every epoch of the desk's own that it has heard of. */
  let kids = network.epochs.map(({ kid }) => kid);

  /** The documents' keys under `next`, which is in force from now on. */
  const renew = async (next: Unlocked) => {
    const secrets = await networkSecrets(next.secrets);
    kids = secrets.epochs.map(({ kid }) => kid);
    // Those of a door that she is no longer there for go.
    const stay = epochs.filter(({ kid }) => next.epochs.has(kid));
    const fresh = [...next.epochs.values()].filter(
      ({ kid }) => !stay.some((one) => one.kid === kid),
    );
    epochs.splice(0, epochs.length, ...stay, ...fresh);
    const own = await documentKeys(point, next.secrets);
    const others = await networkDocumentKeys(point, secrets);
    if (!open) epochs.length = 0;
    documents.renew(own);
    shared.renew(others);
    return { own, others };
  };
  const turned = async (next: Unlocked): Promise<Done> => {
    const { own, others } = await renew(next);
    mailroom.sortAnew();
    const done = plain(await documents.resealAll(own));
    return done.kind === 'ok' ? plain(await shared.resealAll(others)) : done;
  };

  const teamHub = new TeamHub(hub);
  const kiosks = new Kiosks(hub);
  kiosks.follow(rounds, clock, () =>
    documents.get(settingsKind, SETTINGS_ID).rooms.includes('kiosks'),
  );
  const team =
    unlocked && new Team({ client: hub, hub: teamHub, clock, unlocked, roster, content, turned });
  const about = { id: point, name: content.name };
  const own = new OwnKeys({
    hub,
    team: teamHub,
    point: about,
    stretch,
    record,
    renewed: renewWith,
  });
  const member = roster.staff.find((one) => one.id === id);
  const role = !unlocked ? 'network' : member ? roleOf(member) : 'colleague';
  return {
    desk: {
      name,
      staff: { id, name, role },
      get roster() {
        return team?.roster ?? roster;
      },
      get content() {
        return team?.content ?? content;
      },
      ...{ embeds, hub, mailroom, documents, shared, rounds, retention, team, own, teamHub },
      journeys: new Journeys(hub),
      dones: new Dones(hub),
      kiosks,
      doubtful: !sound,
    },
    learn: async (signedIn, opened) => {
      const given = opened.network.epochs.map(({ kid }) => kid);
      // Keys never get fewer: an older keyring would have us seal to somebody who left.
      if (kids.some((kid) => !given.includes(kid))) return;
      kids = given;
      own.learn(signedIn.staff);
      if (opened.unlocked) {
        await renew(opened.unlocked);
        team?.learn(opened.unlocked, signedIn.roster, signedIn.content);
        mailroom.sortAnew();
      } else shared.renew(await networkDocumentKeys(point, opened.network));
    },
    close: () => {
      open = false;
      rounds.stop();
      mailroom.close();
      documents.close();
      shared.close();
      epochs.length = 0;
      team?.close();
    },
  };
}

/** Re-sealing commands nothing, so it cannot fail as a command does. */
function plain(done: Changed): Done {
  return done.kind === 'not-applied' || done.kind === 'unreadable' ? { kind: 'ok' } : done;
}
