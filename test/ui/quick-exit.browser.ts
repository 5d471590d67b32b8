import { assert, equal } from './support/assert.ts';
import { find, findAll, textOf } from './support/deep.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const CANARY = 'Kanarie-4127';

function escape(at: number, init: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...init });
  Object.defineProperty(event, 'timeStamp', { value: at });
  window.dispatchEvent(event);
}

/** An open conversation with the canary in each place where words live. */
async function withCanary(): Promise<OpenVisit & { left: () => string[] }> {
  const visit = await openVisit({ ownWindow: '/w/key' });
  await visit.ask(CANARY);
  visit.app.show({ screen: 'thread' });
  await visit.screen('steunpunt-thread');
  visit.type(CANARY);
  const left: string[] = [];
  visit.app.addEventListener('steunpunt-leave', ({ how }) => left.push(how));
  return { ...visit, left: () => left };
}

/** What a look at the page would find: text and values, on the screen or not. */
function visible(app: HTMLElement): string {
  const values = findAll<HTMLTextAreaElement>(app, 'textarea, input').map(({ value }) => value);
  return [textOf(app), ...values].join(' ');
}

/** Leaves, and uses the page again as the next person would: what they find. */
async function leftAfter({ app, press, screen }: OpenVisit): Promise<string[]> {
  press('Snel weg');
  await app.updateComplete;
  if (visible(app).includes(CANARY)) return ['the words after leaving'];
  app.uncover();
  await screen('steunpunt-start');
  if (textOf(app).includes('Verder met uw vraag')) return ['the conversation'];
  press('Stel een vraag');
  await screen('steunpunt-journey');
  return visible(app).includes(CANARY) ? ['the words in a new question'] : [];
}

describe('"Snel weg"', () => {
  it('the control: the canary is on the page before', async () => {
    const { app } = await withCanary();
    assert(textOf(app).includes(CANARY), 'no canary in the text');
    assert(visible(app).split(CANARY).length > 2, 'no canary in the field');
  });

  it('covers at once, in the same task, and empties the fields', async () => {
    const visit = await withCanary();
    const field = find(visit.app, 'textarea') as HTMLTextAreaElement;
    visit.press('Snel weg');
    equal(field.value, '', 'the field, at once');
    const shown = findAll(visit.app, 'main, header').filter((part) => part.checkVisibility());
    equal(shown.length, 0, 'parts on the screen, at once');
    equal(visit.left(), ['exit'], 'told');
  });

  it('leaves nothing in the page afterwards, nor when it is used again', async () => {
    equal(await leftAfter(await withCanary()), [], 'left');
  });

  it('an exit that only covers, and one that remembers, are found (control)', async () => {
    const covering = await withCanary();
    covering.app.wipe = () => void covering.app.toggleAttribute('covered', true);
    equal(await leftAfter(covering), ['the words after leaving'], 'only covered');
    const remembering = await withCanary();
    remembering.app.reset = () => remembering.app.show({ screen: 'start' });
    equal(await leftAfter(remembering), ['the conversation'], 'remembered');
  });

  it('works on every screen, at the same place', async () => {
    const visit = await openVisit({ ownWindow: '/w/key' });
    const places = new Set<string>();
    const screens = {
      start: 'start',
      ask: 'journey',
      call: 'journey',
      faq: 'find',
      'faq-zit-thuis': 'entry',
      code: 'code-entry',
    };
    for (const [beginning, tag] of Object.entries(screens)) {
      visit.show(beginning);
      await visit.screen(`steunpunt-${tag}`);
      const { x, y } = find(visit.app, '.leave').getBoundingClientRect();
      places.add(`${Math.round(x)},${Math.round(y)}`);
    }
    equal(places.size, 1, 'places');
  });

  it('Escape three times within three seconds leaves', async () => {
    const visit = await withCanary();
    escape(1000);
    escape(2000);
    equal(visit.left(), [], 'after two');
    escape(3900);
    equal(visit.left(), ['exit'], 'after three');
  });

  it('Escape held down, slowly, or another key does not', async () => {
    const visit = await withCanary();
    for (const at of [0, 10, 20, 30]) escape(at, { repeat: at > 0 });
    for (const at of [10_000, 12_000, 14_000, 16_000]) escape(at);
    for (const at of [20_000, 20_010, 20_020]) escape(at, { key: 'Enter' });
    equal(visit.left(), [], 'told');
  });

  it('"Sluiten" only closes: the text stays', async () => {
    const visit = await withCanary();
    visit.press('Sluiten');
    equal(visit.left(), ['close'], 'told');
    assert(textOf(visit.app).includes(CANARY), 'text gone');
  });
});
