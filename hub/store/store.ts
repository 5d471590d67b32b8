import { join } from 'node:path';
import { macKey, randomBytes, type MacKey } from '../crypto.ts';
import { Alerts } from './alerts.ts';
import { Audit } from './audit.ts';
import { Documents } from './documents.ts';
import { EmbedSights } from './embed-sights.ts';
import { Embeds } from './embeds.ts';
import { Graves } from './graves.ts';
import { Invites } from './invites.ts';
import { Kiosks } from './kiosks.ts';
import { Letterbox } from './letterbox.ts';
import { Libraries } from './library.ts';
import { Mailboxes } from './mailboxes.ts';
import { Notices } from './notices.ts';
import { openDatabase, type Database } from './open.ts';
import { Passkeys } from './passkeys.ts';
import { Pictures } from './pictures.ts';
import { Points } from './points.ts';
import { Staff } from './staff.ts';
import { Team } from './team.ts';
import { Versions } from './versions.ts';
import { Threads } from './threads.ts';
import { openWire, type Wire } from './wire.ts';

/** All that the hub keeps. */
export interface Store {
  readonly database: Database;
  /** One for all hubs of this database. Never leaves the hub. */
  readonly secret: MacKey;
  readonly letterbox: Letterbox;
  readonly mailboxes: Mailboxes;
  readonly threads: Threads;
  readonly wire: Wire;
  /** What was erased, apart from the database. */
  readonly graves: Graves;
  readonly points: Points;
  readonly embeds: Embeds;
  readonly embedSights: EmbedSights;
  readonly staff: Staff;
  readonly team: Team;
  readonly invites: Invites;
  readonly kiosks: Kiosks;
  readonly passkeys: Passkeys;
  readonly audit: Audit;
  readonly notices: Notices;
  readonly alerts: Alerts;
  readonly documents: Documents;
  readonly libraries: Libraries;
  readonly versions: Versions;
  readonly pictures: Pictures;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database, migrated, with its secret, and erases again what a backup brought back.
 * Rejects when it cannot be used.
 */
export async function openStore(options: {
  databaseUrl: string | null;
  data: string;
  /** File of what was erased; null is `tombstones.txt` in `data`. */
  tombstones?: string | null;
}): Promise<Store> {
  const graves = new Graves(options.tombstones ?? join(options.data, 'tombstones.txt'));
  const database = await openDatabase(options);
  try {
    await graves.agree(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const wire = openWire(database, options.databaseUrl);
  return {
    database,
    secret: await secretOf(database),
    letterbox: new Letterbox(database),
    mailboxes: new Mailboxes(database, graves),
    threads: new Threads(database),
    wire,
    graves,
    points: new Points(database),
    embeds: new Embeds(database),
    embedSights: new EmbedSights(database),
    staff: new Staff(database),
    team: new Team(database),
    invites: new Invites(database),
    kiosks: new Kiosks(database),
    passkeys: new Passkeys(database),
    audit: new Audit(database),
    notices: new Notices(database),
    alerts: new Alerts(database),
    documents: new Documents(database),
    libraries: new Libraries(database),
    versions: new Versions(database),
    pictures: new Pictures(database),
    ping: async () => {
      await database.db.selectFrom('settings').select('name').limit(1).execute();
    },
    close: async () => {
      await wire.close();
      await database.close();
    },
  };
}

/** The secret in the database, made by whichever hub came first. */
async function secretOf({ db }: Database): Promise<MacKey> {
  await db
    .insertInto('settings')
    .values({ name: 'secret', value: randomBytes(32) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirstOrThrow();
  return macKey(value);
}
