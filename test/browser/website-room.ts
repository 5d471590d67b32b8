import { cardKind } from '../../src/core/desk/card.ts';
import type { CSSResult } from 'lit';
import type { OpenDesk } from '../../desk/open-desk.ts';
import { viewThread, type ThreadView } from '../../desk/threads/threads.ts';
import { SteunpuntDeskWebsite } from '../../desk/website/steunpunt-desk-website.ts';
import { tokens } from '../../src/ui/tokens.ts';
import { assert } from '../ui/support/assert.ts';
import { control, everyElement, findAll } from '../ui/support/deep.ts';
import { spoken } from '../ui/support/spoken.ts';
import { until } from '../ui/support/until.ts';
import { content } from '../ui/support/visit.ts';
import { HandClock } from '../desk/support/hand-clock.ts';
import { WebsiteHub } from '../desk/support/website-hub.ts';

/** The desk's look, which the app gives to everything beneath it. */
export const look = new CSSStyleSheet();
look.replaceSync(
  (tokens as CSSResult[])
    .map(({ cssText }) => cssText.replaceAll(/:host(\(([^()]*(\([^()]*\))?)\))?/g, 'body$2'))
    .join('\n'),
);

export interface Opened {
  readonly room: SteunpuntDeskWebsite;
  readonly hub: WebsiteHub;
  press(words: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
}

const key = 'A'.repeat(43);
const threadOf = (mailbox: string, text: string): ThreadView =>
  viewThread({
    ...{ mailbox, archived: false, rivals: false, messages: [] },
    submissions: [
      {
        ...{ sid: 's', day: 20_777, proven: true },
        submission: {
          ...{ v: 1, type: 'question', door: 'parent', locale: 'nl', site: '', consent: '1' },
          ...{ writtenAt: '2026-11-20T10:00', text, replyKey: key, followKey: key },
        },
      },
    ],
  });

/** Until every element below has rendered. */
export async function settled(root: ParentNode): Promise<void> {
  for (const inner of everyElement(root))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
}

/** What visitors asked, by mailbox. */
const ASKED: Readonly<Record<string, string>> = { m: 'Xqzw bij Sem?', n: 'Vvbn?' };

/**
 * The room on a desk with a thread for each of `asked`, once its questions are there. `worried`
 * names those that a colleague worries about.
 */
export async function open(
  hub = new WebsiteHub(),
  worried: readonly string[] = [],
  asked = ASKED,
): Promise<Opened> {
  const room = new SteunpuntDeskWebsite();
  const desk = {
    ...{
      hub,
      content,
      team: null,
      mailroom: { threads: Object.entries(asked).map(([id, text]) => threadOf(id, text)) },
      documents: {
        doors: [],
        get: (kind: { readonly empty: unknown }, id: string) =>
          kind === cardKind ? { ...cardKind.empty, safety: worried.includes(id) } : kind.empty,
        read: () => Promise.resolve({ kind: 'ok' }),
      },
    },
    embeds: [{ key: 'sleutel', origins: [], state: 'active' }],
  } as unknown as OpenDesk;
  Object.assign(room, { desk, clock: new HandClock(), announce: () => undefined });
  document.body.replaceChildren(room);
  await until('the questions', () => findAll(room, '.line').length > 0);
  return {
    room,
    hub,
    press: async (words) => {
      control(room, words).click();
      await settled(room);
    },
    type: async (label, text) => {
      const field = findAll<HTMLInputElement>(room, '.control').find((one) =>
        spoken(one).startsWith(label),
      );
      assert(field, `no field ${label}`);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await settled(room);
    },
  };
}
