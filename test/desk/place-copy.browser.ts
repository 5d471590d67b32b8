import { SteunpuntPlaceCopy } from '../../desk/places/steunpunt-place-copy.ts';
import { defineOnce } from '../../src/ui/define.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, find, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { drawn, onDesk } from './support/on-desk.ts';

const LINES = '<script>\n<steunpunt-widget>';
let box: SteunpuntPlaceCopy;
let written: string[];

/** A browser whose new and old ways of copying do as told. */
function browserThat(copies: 'at once' | 'the old way' | 'never'): void {
  written = [];
  const writeText = (text: string): Promise<void> => {
    if (copies !== 'at once') return Promise.reject(new Error('no leave'));
    written.push(text);
    return Promise.resolve();
  };
  const execCommand = (): boolean => {
    if (copies === 'the old way') written.push(area().value.slice(...picked()));
    return copies === 'the old way';
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
}

const area = (): HTMLTextAreaElement => find(box, 'textarea') as HTMLTextAreaElement;
const picked = (): [number, number] => [area().selectionStart, area().selectionEnd];
const says = (words: string): boolean => textOf(box).includes(words);

describe('text to take elsewhere', () => {
  before(() => defineOnce('steunpunt-place-copy', SteunpuntPlaceCopy));
  beforeEach(async () => {
    box = document.createElement('steunpunt-place-copy');
    Object.assign(box, { text: LINES, label: 'Regels', words: 'Kopieer de regels' });
    await onDesk(box);
  });
  afterEach(() => {
    document.body.replaceChildren();
    // What the browser has itself comes back.
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });

  for (const way of ['at once', 'the old way'] as const)
    it(`is copied ${way}, and the button says so until the text changes`, async () => {
      browserThat(way);
      control(box, 'Kopieer de regels').click();
      await until('the words', () => says('Gekopieerd'));
      equal(written, [LINES], 'all of it');
      box.text = 'other lines';
      await drawn(box);
      assert(says('Kopieer de regels'), 'not yet copied');
    });

  it('is selected where a browser copies nothing, with the keys to press', async () => {
    browserThat('never');
    control(box, 'Kopieer de regels').click();
    await until('the words', () => says('druk op Ctrl en C'));
    equal(picked(), [0, LINES.length], 'all selected');
    equal(written, [], 'nothing was copied');
    assert(!says('Gekopieerd'), 'and it does not say so');
  });
});
