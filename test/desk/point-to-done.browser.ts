import { defineDesk } from '../../desk/define.ts';
import { HubClient } from '../../desk/hub-client.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import { Dones } from '../../desk/threads/dones.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { axe } from '../a11y/axe.ts';
import { equal } from '../ui/support/assert.ts';
import { control, find, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { drawn, onDesk } from './support/on-desk.ts';
import { done } from './support/own-things.ts';

const POINT = 'Verwijs naar wat wij deden';

before(() => {
  defineDesk();
  defineThreads();
});
after(() => document.body.replaceChildren());

/** What the hub says in turn; then it is away. */
const saying = (...layers: object[]): Dones =>
  new Dones(
    new HubClient('', () => {
      const local = layers.shift();
      return Promise.resolve(local ? Response.json({ etag: '', local }) : Response.error());
    }),
  );

async function shown(
  dones: Dones,
  more: Parameters<typeof threadOf>[0] = {},
): Promise<{ root: HTMLElement; unfinished: Unfinished }> {
  const root = document.createElement('steunpunt-desk-thread');
  const unfinished = new Unfinished();
  const desk = { ...deskOf(), dones };
  Object.assign(root, { desk, thread: threadOf(more), unfinished, today: TODAY });
  await onDesk(root);
  return { root, unfinished };
}

describe('an answer that points to what was done', () => {
  const layer = {
    done: [
      { ...done, id: 'oud', title: 'Het oude', day: '2026-01-01' },
      { ...done, id: 'jong', title: 'Voor jongeren', doors: ['youth'] },
      { ...done, id: 'nieuw', title: 'Het nieuwe <b>', day: '2026-11-01' },
    ],
  };

  it('offers what the visitor can read there, newest first', async () => {
    const { root, unfinished } = await shown(saying(layer));
    equal(findAll(root, 'select').length, 0, 'calm');
    control(root, POINT).click();
    await until('the choice', () => findAll(root, 'select').length === 1);
    await drawn(root);
    const select = find(root, 'select') as HTMLSelectElement;
    equal(
      [...select.options].map(({ text }) => text),
      ['Nergens naar', 'Het nieuwe <b>', 'Het oude'],
      'choices',
    );
    equal(await axe(root), [], 'axe');
    select.value = 'oud';
    select.dispatchEvent(new Event('change'));
    equal(unfinished.done, 'oud', 'chosen');
    control(root, POINT).click();
    await drawn(root);
    equal([unfinished.done, findAll(root, 'select').length], ['', 0], 'not any more');
  });

  it('says where to begin when there is nothing, and what to do when it did not come', async () => {
    const { root } = await shown(saying({}));
    control(root, POINT).click();
    await until('nothing', () => textOf(root).includes('Er staat nog niets bij “Wat wij deden”.'));
    const away = await shown(saying());
    control(away.root, POINT).click();
    await until('trouble', () =>
      findAll(away.root, '[role=alert]').some((one) => one.textContent.trim() !== ''),
    );
  });

  it('shows in the thread where it points, looked for once', async () => {
    const dones = saying(layer, layer);
    const replies = [
      { text: 'Kijk hier.', done: 'nieuw' },
      { text: 'En hier.', done: 'weg' },
    ];
    const { root } = await shown(dones, { replies });
    await until('the title', () => textOf(root).includes('Het nieuwe <b>'));
    const said = findAll(root, 'article.ours .quiet').map((one) =>
      one.textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    equal(
      said,
      ['Met een knop naar wat wij deden: Het nieuwe <b>', 'Met een knop naar wat wij deden.'],
      'said',
    );
    equal(dones.title('weg'), '', 'no more on the website');
    equal(await axe(root), [], 'axe');
  });

  it('is sent with words only', async () => {
    const { root, unfinished } = await shown(saying(layer));
    unfinished.done = 'oud';
    control(root, 'Verstuur antwoord').click();
    await until('what to do', () => textOf(root).includes('Schrijf eerst uw antwoord.'));
    equal(unfinished.done, 'oud', 'still chosen');
  });
});
