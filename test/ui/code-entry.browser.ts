import { formatReceipt } from '../../src/core/receipt.ts';
import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

/** A post office that holds one answered question, and its receipt. */
async function answered(): Promise<{ post: MemoryPost; receipt: string }> {
  const post = new MemoryPost();
  const draft = { text: 'Een vraag', door: 'parent', locale: 'nl', consent: 'x' } as const;
  const asked = await post.ask(draft);
  if (asked.kind !== 'asked') throw new Error('not asked');
  post.reply({ v: 1, type: 'answer', text: 'Dag!', by: 'Fatma', day: '2026-03-04', n: 1 });
  return { post, receipt: asked.receipt };
}

async function openCode(post: MemoryPost): Promise<OpenVisit> {
  const visit = await openVisit({ post });
  visit.show('code');
  await visit.screen('steunpunt-code-entry');
  return visit;
}

async function enter(visit: OpenVisit, typed: string): Promise<void> {
  visit.type(typed);
  find(visit.app, '.primary').click();
  await until('an outcome', () => findAll(visit.app, '.error, steunpunt-thread').length);
}

const inScript = (digits: string, zero: number): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const spellings: Record<string, (receipt: string) => string> = {
  'as shown': formatReceipt,
  'without spaces': (receipt) => receipt,
  'with dashes and dots': (receipt) => formatReceipt(receipt).replace(' ', '-').replace(' ', '.'),
  'with spaces everywhere': (receipt) => ` ${receipt.replaceAll(/\d/g, '$& ')} `,
  'in Arabic digits': (receipt) => inScript(formatReceipt(receipt), 0x660),
  'in Persian digits': (receipt) => inScript(receipt, 0x6f0),
  'in full-width digits': (receipt) => inScript(receipt, 0xff10),
};

describe('entering a code', () => {
  let passed = 0;
  for (const [name, spell] of Object.entries(spellings))
    it(`opens the thread: ${name}`, async () => {
      const { post, receipt } = await answered();
      const visit = await openCode(post);
      await enter(visit, spell(receipt));
      await visit.screen('steunpunt-thread');
      await until('the answer', () => textOf(visit.app).includes('Dag!'));
      assert(!textOf(visit.app).includes('Een vraag'), 'words that this page never saw');
      passed++;
    });

  after(() => console.log(`${passed} spellings passed`));

  it('a digit short: says how many there are, keeps what was typed, focus in the field', async () => {
    const { post, receipt } = await answered();
    const visit = await openCode(post);
    await enter(visit, receipt.slice(1));
    const words = find(visit.app, '.error').textContent;
    equal(words, 'Kijk de cijfers nog eens na. Het zijn er 20, u heeft er nu 19.', 'words');
    const field = find(visit.app, 'input') as HTMLInputElement;
    await until('focus', () => focused() === field);
    equal(field.value, receipt.slice(1), 'typed');
    equal(field.selectionStart, field.selectionEnd, 'nothing is selected: typing adds');
  });

  it('a digit wrong: says where to look', async () => {
    const { post, receipt } = await answered();
    const visit = await openCode(post);
    const wrong = String((Number(receipt[3]) + 1) % 10);
    await enter(visit, receipt.slice(0, 3) + wrong + receipt.slice(4));
    assert(find(visit.app, '.error').textContent.includes('groepje voor groepje'), 'words');
  });

  it('a code of nothing: says so, and not that it is wrong', async () => {
    const visit = await openCode(new MemoryPost());
    await enter(visit, '0000 0000 0000 0000 0000');
    await until('words', () => textOf(visit.app).includes('Wij vinden bij deze code nog niets.'));
    equal(findAll(visit.app, 'textarea').length, 0, 'fields to add to nothing');
  });

  it('is busy while the keys are made', async () => {
    const { post, receipt } = await answered();
    const slow = Promise.withResolvers<null>();
    post.open = () => slow.promise;
    const visit = await openCode(post);
    visit.type(receipt);
    const button = find(visit.app, '.primary');
    button.click();
    await until('busy', () => button.textContent.includes('Wij zoeken uw vraag op'));
    equal(button.getAttribute('aria-disabled'), 'true', 'aria-disabled');
    assert(visit.said.includes('Wij zoeken uw vraag op…'), 'said');
    slow.resolve(null);
    await until('an answer', () => findAll(visit.app, '.error').length);
  });
});
