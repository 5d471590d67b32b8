import { assert, equal } from './support/assert.ts';
import { everyElement, find, findAll, focused, textOf } from './support/deep.ts';
import { inAttributes, traces } from './support/traces.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';
import type { SteunpuntStart } from '../../src/ui/visitor/steunpunt-start.ts';

/** What nobody types by accident. */
const CANARY = 'kanariepiet';
const NUMBER = '06 98 76 54 32';

/** Where what was typed can still be reached, on the page or in what the screens remember. */
function left(visit: OpenVisit, word: string): string[] {
  const [start] = findAll<SteunpuntStart>(visit.app, 'steunpunt-start');
  assert(start, 'the first screen');
  const { memory } = start;
  const remembered = [memory.talk('vraag'), memory.talk('bel-mij'), memory.finding, memory.read];
  return traces([document.body.childNodes[1], remembered, memory.conversation], word, [
    visit.app.visit,
  ]);
}

async function stop(visit: OpenVisit): Promise<void> {
  visit.press('Stop en wis');
  await visit.screen('steunpunt-start');
  await until('the words', () => textOf(visit.app).includes('Wat u hier schreef, is gewist.'));
  await until('the heading', () => focused()?.localName === 'h1');
  await task();
}

async function open(visit: OpenVisit, beginning: string): Promise<void> {
  visit.show(beginning);
  await visit.screen('steunpunt-journey');
}

describe('"Stop en wis"', () => {
  it('leaves nothing of a question, on the page or in memory', async () => {
    const visit = await openVisit();
    await open(visit, 'ask');
    visit.type(`Mijn ${CANARY} zit thuis, al drie weken.`);
    await until('what can be kept', () => textOf(visit.app).includes('Bewaar op'));
    visit.press('Bewaar op');
    await until('kept', () => textOf(visit.app).includes('Toch niet bewaren'));
    const before = traces(visit.app, CANARY, [visit.app.visit]);
    assert(before.length >= 3, `control: it was there, at ${before.join(', ')}`);
    await stop(visit);
    equal(left(visit, CANARY), [], 'traces');
    equal(await visit.post.draft(), null, 'the kept draft');
    assert(!textOf(visit.app).includes('Verder met wat u schreef'), 'a draft is offered');
    await open(visit, 'ask');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, '', 'the field');
  });

  it('leaves nothing of any answer, nor of those that were changed', async () => {
    const visit = await openVisit();
    await open(visit, 'call');
    visit.type(`${NUMBER} ${CANARY}`);
    visit.press('Verder');
    await until('the next', () => textOf(visit.app).includes('In de avond'));
    visit.press('Vorige vraag');
    await until('back', () => findAll(visit.app, 'input').length);
    visit.type('');
    await task();
    await stop(visit);
    equal(left(visit, NUMBER), [], 'number');
    equal(left(visit, CANARY), [], 'word');
    await open(visit, 'call');
    equal((find(visit.app, 'input') as HTMLInputElement).value, '', 'the field');
    equal(findAll(visit.app, '.log li').length, 0, 'the log');
  });

  it('forgets what was looked for, and which answer did not help', async () => {
    const visit = await openVisit();
    visit.show('faq');
    await visit.screen('steunpunt-find');
    visit.type(CANARY);
    await until('none', () => textOf(visit.app).includes('Dat antwoord hebben wij nog niet'));
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, CANARY, 'begun with it');
    await stop(visit);
    equal(left(visit, CANARY), [], 'traces');
  });

  it('keeps the way to a question that was sent, but not what was added and not sent', async () => {
    const visit = await openVisit();
    await visit.ask('Mijn vraag');
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    visit.type(`En nog iets: ${CANARY}`);
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-journey');
    visit.type(NUMBER);
    await until('a way to stop', () => textOf(visit.app).includes('Stop en wis'));
    await stop(visit);
    equal(left(visit, CANARY), [], 'traces');
    visit.press('Verder met uw vraag');
    await visit.screen('steunpunt-thread');
    await until('the question', () => textOf(visit.app).includes('Mijn vraag'));
  });

  it('is not there before there is anything to stop', async () => {
    const visit = await openVisit();
    for (const beginning of ['ask', 'call']) {
      await open(visit, beginning);
      assert(!textOf(visit.app).includes('Stop en wis'), beginning);
      visit.type('6');
      await until('it to come', () => textOf(visit.app).includes('Stop en wis'));
      visit.type('');
      await until('it to go', () => !textOf(visit.app).includes('Stop en wis'));
    }
  });
});

describe('what is typed in a conversation', () => {
  it('is text and never an attribute, in field, log, check and thread', async () => {
    const visit = await openVisit();
    let looked = 0;
    const look = (): void => {
      const elements = everyElement(document.body);
      looked += elements.length;
      equal(inAttributes(elements, CANARY), [], 'attributes');
    };
    visit.show('faq');
    await visit.screen('steunpunt-find');
    visit.type(CANARY);
    await until('the results', () => findAll(visit.app, '#found').length);
    look();
    await open(visit, 'ask');
    visit.type(`Mijn ${CANARY} zit thuis, al drie weken.`);
    await until('the offer', () => textOf(visit.app).includes('Bewaar op'));
    look();
    await open(visit, 'call');
    visit.type(`06 12345678 ${CANARY}`);
    await task();
    look();
    visit.press('Verder');
    await until('the next', () => textOf(visit.app).includes('In de avond'));
    look();
    for (const words of ['In de avond', 'Een andere taal']) {
      visit.press(words);
      await until('the next', () => !textOf(find(visit.app, 'steunpunt-step')).includes(words));
    }
    visit.type(CANARY);
    visit.press('Verder');
    for (const words of ['Nee', 'Nee, liever niet']) {
      await until('the next', () => textOf(find(visit.app, 'steunpunt-step')).includes(words));
      visit.press(words);
    }
    await until('the topic', () => findAll(visit.app, 'textarea').length);
    visit.type(CANARY);
    await task();
    look();
    visit.press('Verder');
    await until('the check', () => findAll(visit.app, 'dl').length);
    equal(
      findAll(visit.app, 'dd').filter((dd) => dd.textContent.includes(CANARY)).length,
      3,
      'shown',
    );
    look();
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    await until('the message', () => textOf(visit.app).includes(CANARY));
    look();
    const planted = document.createElement('p');
    planted.title = CANARY;
    document.body.append(planted);
    equal(inAttributes(everyElement(document.body), CANARY), ['p title'], 'control');
    console.log(`${looked} elements, no attribute with what was typed`);
  });
});

describe('leaving a conversation half-way', () => {
  it('to an answer and back: the text is there, and goes on being watched', async () => {
    const visit = await openVisit();
    await open(visit, 'ask');
    const text = 'Mijn kind zit thuis zonder school, en nu?';
    visit.type(text);
    await until('an answer', () => textOf(visit.app).includes('Misschien helpt dit al'));
    visit.press('Mijn kind zit thuis zonder school.');
    await visit.screen('steunpunt-entry');
    visit.press('Terug');
    await visit.screen('steunpunt-journey');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, text, 'text');
    find(visit.app, '.send').click();
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map((draft) => draft.text),
      [text],
      'drafts',
    );
  });

  it('from one conversation to the other and back: each as it was left', async () => {
    const visit = await openVisit();
    await open(visit, 'ask');
    visit.type('Eerst dit');
    visit.press('Bel mij terug');
    await until('the number', () => findAll(visit.app, 'input').length);
    visit.type(NUMBER);
    visit.press('Verder');
    await until('the next', () => textOf(visit.app).includes('In de avond'));
    visit.press('Terug');
    await until('the question', () => findAll(visit.app, 'textarea').length);
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, 'Eerst dit', 'text');
    visit.press('Bel mij terug');
    await until('the step', () => textOf(visit.app).includes('In de avond'));
    await stop(visit);
    equal(left(visit, NUMBER), [], 'number');
  });

  it('to the other while the first waits for the network: nothing is sent unseen', async () => {
    const visit = await openVisit({ arrived: false });
    await open(visit, 'ask');
    visit.type('Eerst dit');
    visit.press('Bel mij terug');
    await until('the number', () => findAll(visit.app, 'input').length);
    visit.type(NUMBER);
    visit.press('Verder');
    for (const words of [
      'In de avond',
      'Nederlands',
      'Nee, liever niet',
      'Sla over',
      'Bel mij terug',
    ]) {
      await until(words, () => textOf(find(visit.app, 'steunpunt-step')).includes(words));
      visit.press(words);
    }
    visit.access.beLate();
    await until('honest words', () => textOf(visit.app).includes('Wij wachten op internet'));
    visit.press('Terug');
    await until('the question', () => findAll(visit.app, 'textarea').length);
    visit.access.arrive(visit.post);
    await task();
    equal(visit.post.drafts, [], 'drafts');
    find(visit.app, '.send').click();
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map(({ text, call }) => [text, call]),
      [['Eerst dit', undefined]],
      'drafts',
    );
  });
});
