import { FIRST_SETTINGS, type KioskListed } from '../src/core/kiosk.ts';
import { newInviteCode } from '../src/seal/invite.ts';
import type { DeskSession } from './desk-session.ts';

const LOOK_EVERY_MS = 2_000;
const PATH = '/v1/desk/kiosks';

/** An open door for a waiting-room screen: the same eight digits for as long as the demo runs. */
export interface OpenCode {
  readonly code: string;
  stop(): void;
}

/**
 * Keeps a code open at the demo's desk, as often as it is used and whenever its ten minutes are
 * over. Only a demo does so: a colleague opens one for the screen in front of her. Rejects when the
 * hub says no. `list` tells which screens there are.
 */
export async function keepCodeOpen(
  desk: Pick<DeskSession, 'ask'>,
  list: () => Promise<readonly KioskListed[]>,
): Promise<OpenCode> {
  const code = newInviteCode();
  const settings = { ...FIRST_SETTINGS, name: 'Bibliotheek, bij de leestafel' };
  const reopen = (id: string, as: string): Promise<unknown> =>
    desk.ask(`${PATH}/${id}/code`, 'POST', { code: as });
  const create = async (): Promise<string> => {
    const { body } = await desk.ask(PATH, 'POST', { code, settings });
    return (JSON.parse(body.toString()) as { id: string }).id;
  };

  const before = (await list()).find(({ state }) => state === 'waiting' || state === 'over');
  let id = before?.id;
  if (id === undefined) id = await create();
  else await reopen(id, code);

  const look = async (): Promise<void> => {
    const state = (await list()).find((kiosk) => kiosk.id === id)?.state;
    if (state === 'waiting') return;
    if (state === 'over' && id !== undefined) {
      await reopen(id, code);
      return;
    }
    // It was used: another code in its place frees the digits for the next screen.
    if (state === 'on' && id !== undefined) await reopen(id, newInviteCode());
    id = await create();
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => (looking = null));
  }, LOOK_EVERY_MS);
  timer.unref();
  return { code, stop: () => clearInterval(timer) };
}
