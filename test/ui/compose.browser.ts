import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

async function openAsk(options?: Parameters<typeof openVisit>[0]): Promise<OpenVisit> {
  const visit = await openVisit(options);
  visit.show('ask');
  await visit.screen('steunpunt-journey');
  return visit;
}

const field = ({ app }: OpenVisit): HTMLTextAreaElement =>
  find(app, 'textarea') as HTMLTextAreaElement;
const send = ({ app }: OpenVisit): void => find(app, '.send').click();
const error = ({ app }: OpenVisit): string => findAll(app, '.error')[0]?.textContent ?? '';

describe('asking', () => {
  it('sends the text with door, language and the promise that was on the screen', async () => {
    const visit = await openAsk();
    visit.type('  Mijn zoon zit thuis.\nWat nu?  ');
    send(visit);
    await visit.screen('steunpunt-sent');
    const text = 'Mijn zoon zit thuis.\nWat nu?';
    const draft = { text, door: 'parent', locale: 'nl', consent: 'belofte-1' };
    equal(visit.post.drafts, [draft], 'drafts');
  });

  it('nothing written: says so, sends nothing, focus in the field', async () => {
    const visit = await openAsk();
    visit.type('   \n ');
    send(visit);
    await until('the words', () => error(visit).includes('Schrijf eerst iets op'));
    equal(focused(), field(visit), 'focus');
    equal(visit.post.drafts, [], 'drafts');
    visit.type('M');
    await until('the words to go', () => error(visit) === '');
  });

  it('too long: says by how many letters, keeps the text', async () => {
    const post = new MemoryPost();
    post.room = 100;
    const visit = await openAsk({ post });
    visit.type('x'.repeat(140));
    send(visit);
    await until('the words', () => /ongeveer 4\d letters/.test(error(visit)));
    equal(field(visit).value.length, 140, 'text');
  });

  it('says how much room there is only when there is little', async () => {
    const visit = await openAsk();
    visit.type('x'.repeat(5000));
    await visit.app.updateComplete;
    assert(!textOf(visit.app).includes('letters schrijven'), 'counted too early');
    visit.type('x'.repeat(7000));
    await until('the counter', () => textOf(visit.app).includes('nog ongeveer 498 letters'));
    visit.type('م'.repeat(3400));
    await until('Arabic letters counted', () =>
      textOf(visit.app).includes('nog ongeveer 349 letters'),
    );
    visit.type('x'.repeat(8000));
    await until('full', () => textOf(visit.app).includes('Het is vol'));
  });

  it('something breaks: the text stays, the next try works', async () => {
    const visit = await openAsk();
    visit.post.broken = true;
    visit.type('Een vraag');
    send(visit);
    await until('the words', () => error(visit).includes('Uw tekst staat er nog'));
    equal(field(visit).value, 'Een vraag', 'text');
    send(visit);
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts.length, 1, 'drafts');
  });

  it('a browser that cannot seal: nothing is sent, the text is there on coming back', async () => {
    const post = new MemoryPost();
    post.canSeal = false;
    const visit = await openAsk({ post });
    visit.type('Een vraag');
    send(visit);
    await visit.screen('steunpunt-cannot');
    equal(post.drafts, [], 'drafts');
    visit.press('Terug');
    await visit.screen('steunpunt-journey');
    equal(field(visit).value, 'Een vraag', 'text');
  });

  it('pressed twice: one question', async () => {
    const visit = await openAsk();
    visit.type('Een vraag');
    send(visit);
    send(visit);
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts.length, 1, 'drafts');
  });

  it('after sending the field is empty', async () => {
    const visit = await openAsk();
    await visit.ask('Een vraag');
    visit.show('ask');
    await visit.screen('steunpunt-journey');
    equal(field(visit).value, '', 'text');
  });
});

describe('asking before the post office is there', () => {
  it('typing works, pressing send waits, and it goes on by itself', async () => {
    const visit = await openAsk({ arrived: false });
    visit.type('Een vraag');
    send(visit);
    await until('busy', () => find(visit.app, '.send').textContent.includes('Even geduld'));
    assert(!textOf(visit.app).includes('Wij wachten op internet'), 'late too early');
    visit.access.beLate();
    await until('honest words', () => textOf(visit.app).includes('Uw tekst is nog niet bewaard'));
    visit.access.changed();
    visit.access.arrive(visit.post);
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts.length, 1, 'drafts');
    const late = visit.said.filter((words) => words.includes('Wij wachten op internet'));
    equal(late.length, 1, 'said');
  });

  it('what is written on while waiting is sent along; what is taken back is not', async () => {
    const visit = await openAsk({ arrived: false });
    visit.type('Een vraag');
    send(visit);
    visit.type('Een vraag, en nog een');
    visit.access.arrive(visit.post);
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map(({ text }) => text),
      ['Een vraag, en nog een'],
      'drafts',
    );
    const other = await openAsk({ arrived: false });
    other.type('Liever niet');
    send(other);
    other.type('');
    other.access.arrive(other.post);
    await until('the wait to end', () => find(other.app, '.send').textContent.includes('Verstuur'));
    equal(other.post.drafts, [], 'drafts');
  });

  it('whoever goes elsewhere while waiting sends nothing later, unseen', async () => {
    const visit = await openAsk({ arrived: false });
    visit.type('Een vraag');
    send(visit);
    visit.press('Terug');
    await visit.screen('steunpunt-start');
    visit.access.arrive(visit.post);
    await task();
    equal(visit.post.drafts, [], 'drafts');
    visit.press('Stel een vraag');
    await visit.screen('steunpunt-journey');
    equal(field(visit).value, 'Een vraag', 'the text is still there');
    send(visit);
    await visit.screen('steunpunt-sent');
  });
});
