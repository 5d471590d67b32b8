import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import type { OpenDesk } from '../../desk/session.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { cardKind, type Card } from '../../src/core/desk/card.ts';
import { SETTINGS_ID, settingsKind } from '../../src/core/desk/settings.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { drawn, onDesk } from './support/on-desk.ts';

let desk: OpenDesk;

async function shown(): Promise<HTMLElement> {
  const element = document.createElement('steunpunt-desk-thread');
  Object.assign(element, { desk, thread: threadOf(), unfinished: new Unfinished(), today: TODAY });
  await onDesk(element);
  return element;
}

const cardOf = ({ documents }: OpenDesk): Card => documents.get(cardKind, 'm');

before(() => {
  defineDesk();
  defineThreads();
});
beforeEach(() => (desk = deskOf()));
after(() => document.body.replaceChildren());

describe('what a thread is about', () => {
  it('marks a theme with one press, and takes it off with another', async () => {
    const root = await shown();
    control(root, 'Hulp op school').click();
    await until('the mark', () => cardOf(desk).themes.length === 1);
    await drawn(root);
    equal(control(root, 'Hulp op school').getAttribute('aria-pressed'), 'true', 'pressed');
    control(root, 'Gezin').click();
    await until('two', () => cardOf(desk).themes.length === 2);
    control(root, 'Hulp op school').click();
    await until('one', () => cardOf(desk).themes.length === 1);
    equal(cardOf(desk).themes, ['gezin'], 'what stays');
    const again = await shown();
    assert(!textOf(again).includes('Geld, vervoer'), 'later only what was chosen');
    control(again, 'Nog een onderwerp').click();
    await drawn(again);
    control(again, 'Geld, vervoer').click();
    await until('two again', () => cardOf(desk).themes.length === 2);
  });

  it('says from which region, one at most', async () => {
    await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({
      ...now,
      regions: ['Noord', 'Zuid'],
    }));
    const root = await shown();
    control(root, 'Noord').click();
    await until('north', () => cardOf(desk).region === 'Noord');
    await drawn(root);
    control(root, 'Zuid').click();
    await until('south', () => cardOf(desk).region === 'Zuid');
    await drawn(root);
    equal(control(root, 'Noord').getAttribute('aria-pressed'), 'false', 'one at most');
    equal(await axe(root), [], 'axe');
    control(root, 'Zuid').click();
    await until('none', () => cardOf(desk).region === '');
  });

  it('keeps a theme that the point no longer offers, and offers it to no other', async () => {
    await desk.documents.change(cardKind, 'm', (now) => ({ ...now, themes: ['gezin'] }));
    await desk.documents.change(settingsKind, SETTINGS_ID, (now) => ({
      ...now,
      themes: now.themes.map((theme) =>
        theme.id === 'gezin' || theme.id === 'plek' ? { ...theme, away: true as const } : theme,
      ),
    }));
    const root = await shown();
    control(root, 'Nog een onderwerp').click();
    await drawn(root);
    equal(control(root, 'Gezin').getAttribute('aria-pressed'), 'true', 'still marked');
    assert(!textOf(root).includes('Een andere school of plek'), 'not offered');
  });
});
