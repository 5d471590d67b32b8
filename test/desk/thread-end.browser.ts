import { defineDesk } from '../../desk/define.ts';
import { define as defineThreads } from '../../desk/rooms/threads.ts';
import type { OpenDesk } from '../../desk/session.ts';
import { Unfinished } from '../../desk/threads/unfinished.ts';
import { addNote, proposeStep } from '../../src/core/desk/card-commands.ts';
import { cardKind } from '../../src/core/desk/card.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf, threadOf, TODAY } from './support/desk-of.ts';
import { drawn, onDesk } from './support/on-desk.ts';

let desk: OpenDesk;
let asked: string[] = [];
let status = 201;
let saved: { name: string; text: Promise<string> }[] = [];
let papers: string[] = [];

const { fetch: realFetch, print: realPrint } = window;
const realUrl = URL.createObjectURL.bind(URL);
const realClick = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;

before(() => {
  defineDesk();
  defineThreads();
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.startsWith('/v1/desk/')) return realFetch(input, init);
    asked.push(`${init?.method} ${url} ${typeof init?.body === 'string' ? init.body : ''}`.trim());
    return new Response('{}', { status });
  };
  window.print = () => {
    const paper = document.querySelector('.print-alone');
    papers.push(paper ? textOf(paper) : 'no paper');
  };
  let last: Blob | null = null;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return realUrl(blob);
  };
  HTMLAnchorElement.prototype.click = function () {
    if (last) saved.push({ name: this.download, text: last.text() });
  };
});
after(() => {
  Object.assign(window, { fetch: realFetch, print: realPrint });
  URL.createObjectURL = realUrl;
  Object.defineProperty(HTMLAnchorElement.prototype, 'click', realClick);
  document.body.replaceChildren();
});
beforeEach(() => {
  desk = deskOf();
  [asked, saved, papers, status] = [[], [], [], 201];
});

async function shown(): Promise<HTMLElement> {
  const thread = threadOf({ text: 'Mijn dochter heet Fatima.', replies: [{ text: 'Dag!' }] });
  const step = { id: 's', what: 'of het kan', whom: 'de school', by: TODAY, staff: 'noor' };
  const note = { id: 'n', staff: 'noor', day: TODAY, text: 'Alleen voor ons.' };
  await desk.documents.change(cardKind, 'm', proposeStep(step));
  await desk.documents.change(cardKind, 'm', addNote(note));
  const element = document.createElement('steunpunt-desk-thread');
  Object.assign(element, { desk, thread, unfinished: new Unfinished(), today: TODAY });
  await onDesk(element);
  return element;
}

const open = (root: ParentNode): HTMLElement | undefined => findAll(root, 'dialog[open]')[0];

describe('a thread that leaves the desk', () => {
  it('is written down first, then saved under a name that says nothing', async () => {
    const root = await shown();
    control(root, 'Overnemen in dossier').click();
    await drawn(root);
    equal(await axe(root), [], 'axe');
    assert(!textOf(root).includes('Wis het gesprek hier'), 'not before it is taken over');
    control(root, 'Bewaar als tekst').click();
    await until('the file', () => saved.length === 1);
    equal(asked, ['POST /v1/desk/audit {"act":"thread-exported"}'], 'asked');
    const [file] = saved;
    equal(file?.name, 'gesprek-overgenomen-2026-11-20.txt', 'name');
    const text = (await file?.text) ?? '';
    for (const words of ['| Mijn dochter heet Fatima.', '| Dag!', '| de school: of het kan'])
      assert(text.includes(words), `${words} is not in ${text}`);
    assert(!text.includes('Alleen voor ons.'), 'no notes unless they are wanted');
    await drawn(root);
    equal(await axe(root), [], 'axe, taken');
    control(root, 'Wis het gesprek hier').click();
    await until('erased', () => asked.includes('DELETE /v1/desk/threads/m'));
    await until('no card', () => !desk.documents.has(cardKind, 'm'));
    await until('closed', () => !open(root));
  });

  it('takes the notes along when they are wanted, on paper too', async () => {
    const root = await shown();
    control(root, 'Overnemen in dossier').click();
    await drawn(root);
    const box = find(root, 'input[type=checkbox]') as HTMLInputElement;
    box.click();
    control(root, 'Druk af').click();
    await until('the paper', () => papers.length === 1);
    const [words = ''] = papers;
    for (const one of ['Mijn dochter heet Fatima.', 'Alleen voor ons.', 'of het kan'])
      assert(words.includes(one), `${one} is not in ${words}`);
    window.dispatchEvent(new Event('afterprint'));
    equal(document.querySelectorAll('.print-alone').length, 0, 'nothing stays in the page');
  });

  it('is not handed over when it could not be written down', async () => {
    const root = await shown();
    status = 500;
    control(root, 'Overnemen in dossier').click();
    await drawn(root);
    control(root, 'Bewaar als tekst').click();
    await until('the words', () => textOf(root).includes('Dat lukte nu niet'));
    equal(saved.length, 0, 'files');
    assert(!textOf(root).includes('Wis het gesprek hier'), 'nothing to erase yet');
  });

  it('stays when erasing did not work, and says so', async () => {
    const root = await shown();
    control(root, 'Wis dit gesprek').click();
    await drawn(root);
    status = 500;
    control(root, 'Wis voor altijd').click();
    await until('the words', () => textOf(root).includes('Dat lukte nu niet'));
    assert(open(root), 'still asking');
    assert(desk.documents.has(cardKind, 'm'), 'the card is there');
    control(root, 'Nee, ga terug').click();
  });
});
