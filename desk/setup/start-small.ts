import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { startSmall } from '../../src/core/desk/settings-commands.ts';
import { documentKeys } from '../../src/seal/document.ts';
import { unlockRecovery } from '../../src/seal/recovery.ts';
import { Documents } from '../documents.ts';
import type { HubClient } from '../hub-client.ts';
import type { PreparedPoint } from './setup-keys.ts';

/**
 * Writes down for a point that was just made that it begins small, and that its recovery sheet was
 * tried on `today`. False where that did not work: then the desk has every room, and nothing is lost.
 */
export async function beginSmall(
  hub: HubClient,
  { body, recoveryCode }: PreparedPoint,
  today: number,
): Promise<boolean> {
  const { point } = body.content;
  const unlocked = await unlockRecovery(point, recoveryCode, body.recovery);
  if (!unlocked) return false;
  const signedIn = await hub.login(body.staff.name, body.auth);
  if (signedIn.kind !== 'ok') return false;
  const documents = new Documents(hub, await documentKeys(point, unlocked.secrets));
  const { kind } = await documents.change(settingsKind, SETTINGS_ID, (now) => {
    const small = startSmall(now);
    return small && { ...small, recoveryTried: today };
  });
  documents.close();
  await hub.logout();
  return kind === 'ok';
}
