import { browserClock } from '../../desk/clock.ts';
import { defineDesk } from '../../desk/define.ts';
import type { OpenDesk } from '../../desk/open-desk.ts';
import { define } from '../../desk/rooms/settings.ts';
import { SETTINGS_ID, settingsKind, type Settings } from '../../src/core/desk/settings.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { deskOf, TODAY } from './support/desk-of.ts';

const settled = async (root: Element): Promise<void> => {
  for (let i = 0; i < 4; i++)
    for (const element of [root, ...everyElement(root)])
      await (element as { updateComplete?: Promise<unknown> }).updateComplete;
};
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 400 && !done(); i++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
};
const type = (root: Element, label: string, words: string): void => {
  const fields = findAll<HTMLElement & { label: string }>(root, 'steunpunt-field');
  const field = fields.find((one) => one.label.includes(label));
  const input = field?.shadowRoot?.querySelector('input');
  if (!input) throw new Error(`no field ${label}`);
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};

describe('the settings', () => {
  before(() => {
    defineDesk();
    define();
  });
  afterEach(() => document.body.replaceChildren());

  let desk: OpenDesk;
  const now = (): Settings => desk.documents.get(settingsKind, SETTINGS_ID);
  const room = async (more: Partial<OpenDesk> = {}) => {
    desk = { ...deskOf(), ...more };
    const element = Object.assign(document.createElement('steunpunt-desk-settings'), {
      desk,
      clock: { ...browserClock, now: () => TODAY * 86_400_000 },
    });
    document.body.append(element);
    await settled(element);
    return element;
  };

  it('begins at its heading and reads well', async () => {
    const element = await room();
    await element.focusHeading();
    equal(focused()?.textContent.trim(), 'Instellingen', 'focus');
    equal(await axe(element), [], 'axe');
  });

  it('switches a room off and on, and says when one would want it', async () => {
    const element = await room();
    const boxes = findAll<HTMLInputElement>(element, 'input[type=checkbox]');
    const box = boxes.find((one) => one.closest('label')?.textContent.includes('Signalen'));
    if (!box) throw new Error('no box');
    equal(box.checked, true, 'on');
    assert(textOf(element).includes('voor uw bestuur of gemeente'), 'when');
    box.click();
    await until(() => !now().rooms.includes('signals'));
    equal(now().rooms, ['note', 'website', 'buddies', 'kiosks'], 'off');
    box.click();
    await until(() => now().rooms.includes('signals'));
    equal(now().rooms, ['note', 'website', 'buddies', 'kiosks', 'signals'], 'on again');
  });

  it('adds, renames and puts away what threads are about; ids stay', async () => {
    const element = await room();
    type(element, 'Nog een onderwerp', '');
    const form = find(find(element, 'steunpunt-settings-themes'), 'form') as HTMLFormElement;
    form.requestSubmit();
    await settled(element);
    assert(textOf(element).includes('Typ een naam.'), 'asks for a name');
    type(element, 'Nog een onderwerp', 'gezin');
    form.requestSubmit();
    await settled(element);
    assert(textOf(element).includes('Die is er al.'), 'no second one');
    equal(element.hasUnfinished, true, 'a lock would wipe it');
    type(element, 'Nog een onderwerp', 'Overstap');
    form.requestSubmit();
    await until(() => now().themes.length === 11 && !element.hasUnfinished);
    equal(element.hasUnfinished, false, 'kept');
    equal(now().themes.at(-1)?.label, 'Overstap', 'added');

    control(element, 'Noem anders: Gezin').click();
    await settled(element);
    equal(focused()?.tagName, 'INPUT', 'focus');
    equal(await axe(element), [], 'axe while renaming');
    type(element, 'Hoe heet “Gezin”', 'Thuis en gezin');
    (find(element, 'li form') as HTMLFormElement).requestSubmit();
    await until(() => now().themes.some(({ label }) => label === 'Thuis en gezin'));
    equal(now().themes.find(({ id }) => id === 'gezin')?.label, 'Thuis en gezin', 'same id');

    control(element, 'Berg op: Overstap').click();
    await until(() => now().themes.at(-1)?.away === true);
    await settled(element);
    assert(textOf(element).includes('Opgeborgen (1)'), 'put away');
    (find(element, 'details') as HTMLDetailsElement).open = true;
    control(element, 'Gebruik weer: Overstap').click();
    await until(() => now().themes.at(-1)?.away === undefined);
    equal(now().themes.at(-1), { id: now().themes.at(-1)?.id, label: 'Overstap' }, 'back');
  });

  it('keeps shorter at once when nothing ends by it, and asks first when something does', async () => {
    let [asked, ran] = [0, 0];
    const retention = {
      coming: () => [],
      endingUnder: () => Promise.resolve(asked++ === 0 ? 0 : 3),
      again: () => {
        ran++;
        return Promise.resolve(null);
      },
    } as unknown as OpenDesk['retention'];
    const element = await room({ retention });
    const selects = findAll<HTMLSelectElement>(element, 'select');
    const choose = (at: number, days: number): void => {
      selects[at]!.value = String(days);
      selects[at]!.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose(0, 120);
    await until(() => now().retention.parent === 120);
    equal([now().retention.parent, asked], [120, 0], 'longer asks nobody');
    choose(2, 400);
    await until(() => now().retention.buddies === 400);
    choose(1, 60);
    await until(() => now().retention.youth === 60);
    equal([now().retention.youth, ran], [60, 0], 'nothing ends');
    choose(1, 14);
    await until(() => textOf(element).includes('3 gesprekken gewist'));
    equal([now().retention.youth, selects[1]!.value], [60, '60'], 'as it was');
    equal(await axe(element), [], 'axe of the question');
    control(element, 'Ja, bewaar korter').click();
    await until(() => ran === 1);
    equal([now().retention.youth, ran], [14, 1], 'said yes');
  });

  it('shows the papers with the name and terms of this point', async (): Promise<void> => {
    const element = await room();
    const buttons = ['Lees: Gegevens', 'Lees: Verwerkers', 'Lees: Inschrijving', 'Lees: Lijst'];
    for (const name of buttons) {
      control(element, name).click();
      await settled(element);
      const paper = find(element, 'steunpunt-paper');
      assert(textOf(paper).includes('laat het nakijken door uw functionaris'), name);
      equal(focused()?.id, 'title', `${name}: focus`);
      equal(await axe(element), [], `${name}: axe`);
    }
    control(element, 'Lees: Inschrijving').click();
    await settled(element);
    const words = textOf(find(element, 'steunpunt-paper'));
    assert(words.includes('De Linde') && words.includes('90 dagen'), words);
  });
});
