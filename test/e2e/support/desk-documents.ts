import { Documents } from '../../../desk/documents.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import { networkDocumentKeys, openKeys } from '../../../desk/opened-keys.ts';
import { loopback } from '../../../demo/loopback.ts';
import { argon2 } from '../../../src/seal/argon2.ts';
import { documentKeys } from '../../../src/seal/document.ts';
import { passphraseKeys } from '../../../src/seal/staff.ts';
import { fetchOver } from '../../desk/support/fetch-over.ts';
import { STAFF, type DeskHub } from './desk-hub.ts';

/** What the desk of `hub` keeps for itself, and what it shares, without a browser. */
export async function documentsOf(
  hub: Pick<DeskHub, 'urls'>,
  { name, passphrase }: typeof STAFF = STAFF,
): Promise<{ readonly documents: Documents; readonly shared: Documents }> {
  const client = new HubClient(hub.urls.desk, fetchOver(loopback));
  const params = await client.loginParams(name);
  if (params.kind !== 'ok') throw new Error(params.kind);
  const { auth, kek } = await passphraseKeys(passphrase, params.value.salt, argon2);
  const signedIn = await client.login(name, auth);
  const opened = signedIn.kind === 'ok' ? await openKeys(signedIn.value, kek) : null;
  if (signedIn.kind !== 'ok' || !opened?.unlocked) throw new Error('no keys');
  const { point } = signedIn.value.content;
  const own = await documentKeys(point, opened.unlocked.secrets);
  const others = await networkDocumentKeys(point, opened.network);
  return {
    documents: new Documents(client, own),
    shared: new Documents(client.network(), others),
  };
}
