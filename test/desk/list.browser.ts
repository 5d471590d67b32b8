import { defineDesk } from '../../desk/define.ts';
import type { SteunpuntDeskList } from '../../desk/threads/steunpunt-desk-list.ts';
import { define } from '../../desk/rooms/threads.ts';
import { viewThread, type ThreadView } from '../../desk/threads/threads.ts';
import type { Question } from '../../src/core/message.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';

const TODAY = 20_777;
const key = 'A'.repeat(43);

function thread(i: number, text = `Vraag ${i} over school`, archived = false): ThreadView {
  const submission: Question = {
    ...{ v: 1, type: 'question', door: 'parent', locale: 'tr', site: '', consent: '1' },
    ...{ writtenAt: '2026-11-20T10:00', text, replyKey: key, followKey: key },
  };
  const sid = `s${i}`;
  return viewThread({
    ...{ mailbox: `m${i}`, archived, rivals: false, messages: [] },
    submissions: [{ sid, day: TODAY - (i % 30), submission, proven: true }],
  });
}

const threads = (count: number, archived = false): ThreadView[] =>
  Array.from({ length: count }, (_, i) => thread(i, undefined, archived));

async function settle(list: SteunpuntDeskList): Promise<void> {
  await list.updateComplete;
  for (const inner of everyElement(list))
    await (inner as { updateComplete?: Promise<unknown> }).updateComplete;
}

async function shown(fill: Partial<SteunpuntDeskList>): Promise<SteunpuntDeskList> {
  document.body.replaceChildren();
  const list = Object.assign(document.createElement('steunpunt-desk-list'), { today: TODAY }, fill);
  document.body.append(list);
  await settle(list);
  return list;
}

const rows = (list: SteunpuntDeskList): number => findAll(list, '[data-mailbox]').length;

async function type(list: SteunpuntDeskList, words: string): Promise<void> {
  const field = find(list, 'input[type="search"]') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle(list);
}

before(() => {
  defineDesk();
  define();
});
after(() => document.body.replaceChildren());

describe('the list of threads', () => {
  it('shows a hundred of ten thousand, and a hundred more when asked', async () => {
    const list = await shown({ threads: threads(10_000) });
    equal(rows(list), 100, 'rows');
    assert(textOf(list).includes('100 van 10.000 gesprekken.'), 'how many');
    control(list, 'Toon meer').click();
    await settle(list);
    equal(rows(list), 200, 'rows');
    equal(focused()?.getAttribute('data-mailbox'), 'm100', 'focus on the first new one');
    equal(await axe(list), [], 'axe');
    list.filter = 'closed';
    await settle(list);
    list.filter = 'open';
    await settle(list);
    equal(rows(list), 100, 'another filter begins at the top');
  });

  it('asks for closed ones that were not fetched, and for none that were', async () => {
    let asked = 0;
    const list = await shown({ threads: threads(100, true), filter: 'closed', more: true });
    list.addEventListener('steunpunt-desk-more', () => asked++);
    assert(textOf(list).includes('100 gesprekken. Er zijn er nog meer.'), textOf(list));
    control(list, 'Toon meer').click();
    await settle(list);
    equal(asked, 1, 'asked');
    list.threads = threads(150, true);
    list.more = false;
    await settle(list);
    equal(rows(list), 150, 'rows');
    equal(focused()?.getAttribute('data-mailbox'), 'm100', 'focus once they are there');
    assert(!textOf(list).includes('Toon meer'), 'all are shown');
    const held = await shown({ threads: threads(300, true), filter: 'closed', more: true });
    held.addEventListener('steunpunt-desk-more', () => asked++);
    control(held, 'Toon meer').click();
    await settle(held);
    equal([asked, rows(held)], [1, 200], 'the next were here already');
  });

  it('finds by words of the thread, and says so', async () => {
    const address = location.href;
    const many = [...threads(500), thread(900, 'Mijn zóón wil niet meer')];
    const list = await shown({ threads: many });
    await type(list, 'ZOON niet');
    equal(rows(list), 1, 'rows');
    equal(find(list, '[role="status"]').textContent.trim(), '1 gesprek gevonden.', 'status');
    equal(await axe(list), [], 'axe');
    await type(list, 'vraag 4');
    assert(rows(list) === 100, 'the first hundred of what was found');
    assert(textOf(list).includes('gesprekken gevonden.'), 'status');
    await type(list, 'wortel');
    assert(textOf(list).includes('Geen gesprek met deze woorden.'), 'nothing');
    assert(findAll(list, 'input[type="search"]').length === 1, 'the field stays');
    assert(!textOf(list).includes('Toon meer'), 'there is no more');
    await type(list, '');
    equal(rows(list), 100, 'all again');
    equal(location.href, address, 'nothing in the address');
  });

  it('offers to fetch older ones where nothing is found', async () => {
    const list = await shown({ threads: threads(100, true), filter: 'closed', more: true });
    let asked = 0;
    list.addEventListener('steunpunt-desk-more', () => asked++);
    await type(list, 'wortel');
    assert(textOf(list).includes('In oudere gesprekken zochten wij nog niet.'), textOf(list));
    control(list, 'Toon meer').click();
    equal(asked, 1, 'asked');
    list.threads = [...threads(100, true), thread(900, 'Wortel', true)];
    await settle(list);
    equal(rows(list), 1, 'found');
  });

  it('has no field to search where there is little to search', async () => {
    equal(findAll(await shown({ threads: threads(7) }), 'input').length, 0, 'seven');
    equal(findAll(await shown({ threads: threads(8) }), 'input').length, 1, 'eight');
  });

  it('says how far opening is, and shows what is open already', async () => {
    const list = await shown({ threads: threads(20), progress: { opened: 412, of: 1000 } });
    assert(textOf(list).includes('412 van 1.000 geopend'), textOf(list));
    equal(rows(list), 20, 'rows');
    list.progress = null;
    await settle(list);
    assert(!textOf(list).includes('geopend'), 'done');
  });

  it('says who is looking now', async () => {
    const list = await shown({ threads: threads(3), isHere: (mailbox) => mailbox === 'm1' });
    equal(findAll(list, '.here').length, 1, 'one');
    assert(control(list, 'Vraag 1').textContent.includes('Kijkt nu mee'), 'in its row');
    equal(await axe(list), [], 'axe');
    list.isHere = () => false;
    await settle(list);
    equal(findAll(list, '.here').length, 0, 'gone');
  });
});
