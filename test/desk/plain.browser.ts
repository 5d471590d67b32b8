import { sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { define } from '../../desk/rooms/website.ts';
import { defineDesk } from '../../desk/define.ts';
import type { Door } from '../../src/core/library/types.ts';
import type { SteunpuntWebsiteText } from '../../desk/website/steunpunt-website-text.ts';
import { axe } from '../a11y/axe.ts';
import { look, settled } from '../browser/website-room.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { spoken } from '../ui/support/spoken.ts';
import { until } from '../ui/support/until.ts';

let heard: string[] = [];

/** A field that says `text`, with what could be plainer beneath it. */
async function field(text: string, door: Door | null = 'parent'): Promise<SteunpuntWebsiteText> {
  heard = [];
  const write = (event: Event): unknown =>
    heard.push((event.currentTarget as SteunpuntWebsiteText).value);
  render(
    html`<steunpunt-website-text
      label="Alinea"
      rows="3"
      .value=${text}
      .door=${door}
      @input=${write}
    ></steunpunt-website-text>`,
    document.body,
  );
  const [element] = document.body.getElementsByTagName('steunpunt-website-text');
  assert(element, 'the field');
  await settled(element);
  return element;
}

const area = (root: ParentNode): HTMLTextAreaElement =>
  find(root, 'textarea') as HTMLTextAreaElement;
const said = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
const bar = (root: ParentNode): HTMLElement => find(root, '.bar');
const status = (root: ParentNode): string => said(find(root, '[role="status"]'));
/** At once, where keys sent from outside take their time. */
const edit = (command: string, words?: string): void => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  assert(document.execCommand(command, false, words), command);
};
const press = async (root: ParentNode, words: string): Promise<void> => {
  control(root, words).click();
  await settled(root);
};
const opened = async (
  text: string,
  door: Door | null = 'parent',
): Promise<SteunpuntWebsiteText> => {
  const root = await field(text, door);
  bar(root).click();
  await settled(root);
  return root;
};

before(() => {
  document.adoptedStyleSheets.push(look);
  defineDesk();
  define();
});
beforeEach(() => render(html``, document.body));
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== look);
  render(html``, document.body);
});

describe('what could be plainer', () => {
  it('is folded until somebody wants it, and says nothing to axe', async () => {
    const root = await field('Indien u belt, had u moeten wachten.');
    equal(said(bar(root)), '2 opmerkingen', 'how many');
    equal(bar(root).getAttribute('aria-expanded'), 'false', 'folded');
    equal(findAll(root, 'li').length, 0, 'nothing more');
    equal(await axe(root), [], 'folded');
    await press(root, '2 opmerkingen');
    const [first] = findAll(root, 'li').map(said);
    assert(
      first?.includes('verwijt') && first.includes('Zeg wat nu nog kan'),
      `worst first: ${first}`,
    );
    equal(await axe(root), [], 'open');
  });

  it('waits until whoever types rests, and then speaks once', async () => {
    const root = await field('');
    area(root).focus();
    const { top } = area(root).getBoundingClientRect();
    edit('insertText', 'Indien');
    await settled(root);
    equal(findAll(root, '.bar').length, 0, 'not in the middle of a word');
    await sendKeys({ type: ' u belt.' });
    await until('the remark', () => findAll(root, '.bar').length === 1);
    equal(status(root), '1 opmerking', 'said aloud, politely');
    equal(area(root).getBoundingClientRect().top, top, 'the field stands still');
    equal(focused(), area(root), 'and keeps the focus');
  });

  it('a suggestion is taken with one key; the caret and what undoes stay', async () => {
    const text = 'Bel ons indien u wilt. Tot dan.';
    const root = await opened(text);
    area(root).focus();
    area(root).setSelectionRange(text.length - 4, text.length - 4);
    control(root, 'Maak er “als” van').focus();
    await sendKeys({ press: 'Enter' });
    await until('taken', () => area(root).value === 'Bel ons als u wilt. Tot dan.');
    equal(heard.at(-1), 'Bel ons als u wilt. Tot dan.', 'the form heard it');
    equal(area(root).value.slice(area(root).selectionStart), 'dan.', 'caret');
    await until('focus', () => spoken(focused() ?? root) === 'Zet terug');
    equal(status(root), 'Dit leest makkelijk.', 'said');
    equal(await axe(root), [], 'with the way back');
    area(root).focus();
    // WebKitGTK by itself has no keys for it.
    edit('undo');
    await until('undone', () => area(root).value === text);
    equal(heard.at(-1), text, 'the form heard that too');
  });

  it('what was taken can be put back with a button', async () => {
    const root = await opened('Bel ons indien u wilt.');
    await press(root, 'Maak er “als” van');
    equal(said(find(root, '.taken p')), '“indien” is nu “als”.', 'what happened');
    await press(root, 'Zet terug');
    equal(area(root).value, 'Bel ons indien u wilt.', 'as it was');
    equal(findAll(root, '.taken').length, 0, 'no way back from there');
    equal(said(bar(root)), '1 opmerking', 'said again');
  });

  it('three are taken one after another without the mouse', async () => {
    const root = await opened('Wij bellen u reeds morgen, tevens helpen wij u middels een plan.');
    control(root, 'Maak er “al” van').focus();
    for (const words of ['Maak er “al” van', 'Maak er “ook” van', 'Maak er “met” van']) {
      await until(words, () => spoken(focused() ?? root) === words);
      await sendKeys({ press: 'Enter' });
      await settled(root);
    }
    equal(area(root).value, 'Wij bellen u al morgen, ook helpen wij u met een plan.', 'text');
  });

  it('a long sentence is cut where a new thought begins', async () => {
    const root = await opened(
      'Wij bellen u op de dag die u zelf koos, en wij praten daarna rustig over school.',
    );
    await press(root, 'Knip de zin');
    equal(
      area(root).value,
      'Wij bellen u op de dag die u zelf koos. Wij praten daarna rustig over school.',
      'two sentences',
    );
    equal(said(find(root, '.taken p')), 'De zin is geknipt.', 'what happened');
  });

  it('words that moved meanwhile are found where they are', async () => {
    const root = await opened('Bel ons indien u wilt.');
    area(root).focus();
    area(root).setSelectionRange(0, 0);
    await sendKeys({ type: 'Dag. ' });
    control(root, 'Maak er “als” van').click();
    await settled(root);
    equal(area(root).value, 'Dag. Bel ons als u wilt.', 'taken there');
  });

  it('points at the words, and leaves them when whoever writes wants that', async () => {
    const root = await opened('Wij praten. U had moeten bellen.');
    await press(root, 'Wijs aan: “U had moeten”');
    const { selectionStart, selectionEnd, value } = area(root);
    equal(value.slice(selectionStart, selectionEnd), 'U had moeten', 'selected');
    await press(root, 'Laat zo: “U had moeten”');
    equal(findAll(root, '.bar').length, 0, 'not said again');
    equal(area(root).value, 'Wij praten. U had moeten bellen.', 'nothing was changed');
  });

  it('fits on a phone', async () => {
    document.body.style.inlineSize = '320px';
    const root = await opened(
      'Voor laaggeletterden, en dit is een onuitspreekbaarlangwoord dat u misschien niet kent. Indien u belt, helpen wij u.',
    );
    equal(findAll(root, 'li').length, 3, 'open');
    assert(root.scrollWidth <= 320, `${root.scrollWidth} wide`);
    document.body.style.inlineSize = '';
  });

  it('shows three at a time, and how many come after', async () => {
    const root = await opened('Inzake, middels, indien, reeds en tevens.');
    equal(findAll(root, 'li').length, 3, 'no wall');
    assert(textOf(root).includes('En nog 2.'), 'how many more');
  });

  it('knows whom a text is for', async () => {
    const cases: [text: string, door: Door | null, remarks: number][] = [
      ['Wat is jouw vraag?', 'parent', 1],
      ['Wat is jouw vraag?', 'youth', 0],
      ['Wat is uw vraag?', 'youth', 1],
      ['Wat is uw vraag?', null, 0],
      ['Wat is uw vraag, en wat is jouw vraag?', null, 1],
    ];
    for (const [text, door, count] of cases)
      equal(findAll(await field(text, door), '.bar').length, count, `${text} ${door}`);
    console.log(`${cases.length} texts by door`);
  });

  it('reads Dutch alone: of who reads another language a text is looked at first', async () => {
    const cases: [text: string, language: string, remarks: number][] = [
      ['Bel ons indien u een vraag heeft.', 'nl', 1],
      ['Bel ons indien u een vraag heeft.', 'tr', 1],
      ['Please call us, it is never lastig to ask us for help.', 'tr', 0],
      ['Bize her zaman sorabilirsiniz, bv. telefonla.', 'tr', 0],
    ];
    for (const [text, language, count] of cases) {
      const plain = document.createElement('steunpunt-desk-plain');
      Object.assign(plain, { text, language });
      document.body.append(plain);
      await plain.updateComplete;
      equal(findAll(plain, '.bar').length, count, `${text} ${language}`);
      plain.remove();
    }
    console.log(`${cases.length} texts by language`);
  });
});
