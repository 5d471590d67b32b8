import { toBase64Url } from '../src/core/bytes.ts';
import { agrees } from '../src/seal/agreement.ts';
import { documentKeys, type DocumentKeys } from '../src/seal/document.ts';
import { verifyKeyList } from '../src/seal/key-list.ts';
import { networkSecrets, openNetworkSlot, type NetworkSecrets } from '../src/seal/network.ts';
import type { Unlocked } from '../src/seal/point-secrets.ts';
import { unlockStaff } from '../src/seal/staff.ts';
import type { SignedIn } from './hub-client.ts';

/** What one person's keyring holds. */
export interface OpenedKeys {
  /** The point's keys; null for somebody of the network group, who has none of them. */
  readonly unlocked: Unlocked | null;
  readonly network: NetworkSecrets;
  /** List and roster are the point's own, as far as these keys can tell. */
  readonly sound: boolean;
}

/** Opens a keyring by what it is, whatever the hub calls the role; null when `kek` opens neither. */
export async function openKeys(signedIn: SignedIn, kek: CryptoKey): Promise<OpenedKeys | null> {
  const { staff, content, roster, wrappedKey } = signedIn;
  const { point, keyList } = content;
  const record = wrappedKey === undefined ? staff : { ...staff, wrappedKey };
  const unlocked = await unlockStaff({ point, record, kek });
  if (unlocked) {
    const network = await networkSecrets(unlocked.secrets);
    return { unlocked, network, sound: await agrees(content, roster, unlocked) };
  }
  const member = await openNetworkSlot({ point, id: staff.id }, kek, record);
  if (!member) return null;
  const sound =
    keyList.identity === toBase64Url(member.identity) && (await verifyKeyList(point, keyList));
  return { unlocked: null, network: member.secrets, sound };
}

/** Keys of the documents that the network group has too. */
export function networkDocumentKeys(
  point: string,
  { names, epochs }: NetworkSecrets,
): Promise<DocumentKeys> {
  return documentKeys(point, { identity: names, epochs });
}
