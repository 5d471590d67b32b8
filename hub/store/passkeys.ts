import type { Database } from './open.ts';
import type { StaffRow } from './staff.ts';

export interface Passkey {
  /** The browser's own name of it. */
  readonly credential: Uint8Array;
  readonly point: string;
  readonly staff: string;
  /** SHA-256 of what it proves itself with. */
  readonly auth: Uint8Array;
  readonly label: string;
  readonly day: number;
  /** The staff key, base64url, under what only this passkey gives. */
  readonly wrappedKey: string;
}

/** Ways in beside the passphrase. */
export class Passkeys {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Adding the same again changes nothing; false when the credential is somebody else's. */
  async add({ wrappedKey, ...passkey }: Passkey): Promise<boolean> {
    await this.#database.db
      .insertInto('passkeys')
      .values({ ...passkey, wrapped_key: wrappedKey })
      .onConflict((conflict) => conflict.column('credential').doNothing())
      .execute();
    const kept = await this.find(passkey.credential);
    return kept?.staff === passkey.staff && kept.wrappedKey === wrappedKey;
  }

  async find(credential: Uint8Array): Promise<Passkey | null> {
    const row = await this.#database.db
      .selectFrom('passkeys')
      .selectAll()
      .where('credential', '=', credential)
      .executeTakeFirst();
    if (!row) return null;
    const { wrapped_key, ...passkey } = row;
    return { ...passkey, wrappedKey: wrapped_key };
  }

  of({ point, id }: StaffRow): Promise<Pick<Passkey, 'credential' | 'label' | 'day'>[]> {
    return this.#database.db
      .selectFrom('passkeys')
      .select(['credential', 'label', 'day'])
      .where('point', '=', point)
      .where('staff', '=', id)
      .orderBy('day')
      .execute();
  }

  async remove({ point, id }: StaffRow, credential: Uint8Array): Promise<void> {
    await this.#database.db
      .deleteFrom('passkeys')
      .where('point', '=', point)
      .where('staff', '=', id)
      .where('credential', '=', credential)
      .execute();
  }
}
