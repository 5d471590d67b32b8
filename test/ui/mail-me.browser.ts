import { MemoryPost } from '../post/memory-post.ts';
import { assert, equal } from './support/assert.ts';
import { control, find, findAll, focused, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const OPEN = 'Stuur mij een e-mail als er antwoord is';
const SEND = 'Mail mij';
const STOP = 'Stuur geen e-mail meer';
const email = 'ouder@post.example';

async function asked(post = new MemoryPost()): Promise<OpenVisit> {
  const visit = await openVisit({ post });
  await visit.ask();
  return visit;
}

const me = ({ app }: OpenVisit): HTMLElement => find(app, 'steunpunt-mail-me');
const words = (visit: OpenVisit): string => textOf(me(visit));
const field = (visit: OpenVisit): HTMLInputElement => find(me(visit), 'input') as HTMLInputElement;

async function openForm(visit: OpenVisit): Promise<void> {
  visit.press(OPEN);
  await until('the form', () => findAll(me(visit), 'input').length);
}

/** Types an address and presses send. */
function fill(visit: OpenVisit, address: string): void {
  const input = field(visit);
  input.value = address;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  control(find(me(visit), 'form'), SEND).click();
}

describe('an e-mail when there is an answer', () => {
  it('is one field, with what the e-mail says and who may see it', async () => {
    const visit = await asked();
    assert(findAll(me(visit), 'input').length === 0, 'no field before it is asked for');
    await openForm(visit);
    assert(words(visit).includes('In de mail staat niet waarover het gaat.'), 'what it says');
    assert(words(visit).includes('Leest iemand anders uw mail mee?'), 'the warning');
    equal(field(visit).type, 'email', 'type');
    await until('focus', () => focused() === field(visit));
    visit.press('Toch niet');
    await until('closed', () => findAll(me(visit), 'input').length === 0);
    equal(visit.post.drafts.length, 1, 'only the question');
  });

  it('goes sealed as a later message without words, and is no message of the conversation', async () => {
    const visit = await asked();
    await openForm(visit);
    fill(visit, ` ${email} `);
    await until('done', () => words(visit).includes('Goed.'));
    const draft = visit.post.drafts[1];
    equal([draft?.text, draft?.notice], ['', { email }], 'draft');
    assert(words(visit).includes(`Dan gaat er een mail naar ${email}.`), words(visit));
    await until('said', () => focused()?.localName === 'steunpunt-notice');
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    equal(findAll(visit.app, 'steunpunt-message').length, 1, 'messages');
    assert(words(visit).includes(email), 'still known on the next screen');
  });

  it('can be taken back', async () => {
    const visit = await asked();
    await openForm(visit);
    fill(visit, email);
    await until('done', () => words(visit).includes(STOP));
    visit.press(STOP);
    await until('stopped', () => words(visit).includes('Goed. U krijgt geen e-mail meer.'));
    equal(
      visit.post.drafts.map(({ notice }) => notice),
      [undefined, { email }, null],
      'notices',
    );
    assert(words(visit).includes(OPEN), 'and asked for again');
    assert(!words(visit).includes(email), 'the address is still there');
  });

  it('can be taken back by whoever comes back with the code, as the e-mail says', async () => {
    const first = await asked();
    const code = find(first.app, '.code').textContent;
    const visit = await openVisit({ post: first.post });
    visit.show('code');
    await visit.screen('steunpunt-code-entry');
    visit.type(code);
    find(visit.app, '.primary').click();
    await visit.screen('steunpunt-thread');
    await until('looked', () => findAll(visit.app, 'steunpunt-mail-me').length);
    await openForm(visit);
    visit.press(STOP);
    await until('stopped', () => words(visit).includes('Goed. U krijgt geen e-mail meer.'));
    equal(visit.post.drafts.at(-1)?.notice, null, 'notice');
  });

  it('says what to look at in what is no address, and sends nothing', async () => {
    const visit = await asked();
    await openForm(visit);
    const wrong = ['', 'ouder', 'ouder@', '@post.example', 'a@b.nl, c@d.nl', 'ouder@post'];
    for (const address of wrong) {
      fill(visit, address);
      await until('an error', () => words(visit).includes('Kijk uw e-mailadres nog eens na.'));
      await until('focus', () => focused() === field(visit));
    }
    equal(visit.post.drafts.length, 1, 'drafts');
    console.log(`${wrong.length} addresses sent back`);
  });

  it('climbs the same ladder as a question: kept, only in this page, sent', async () => {
    const visit = await asked();
    visit.post.online = false;
    await openForm(visit);
    fill(visit, email);
    await until('kept', () => words(visit).includes('Dit is bewaard.'));
    visit.post.deliver('memory');
    await until('memory', () => words(visit).includes('Laat deze pagina open.'));
    visit.post.deliver('sent');
    await until('sent', () => !words(visit).includes('internet'));
    assert(words(visit).includes(email), words(visit));
    visit.app.show({ screen: 'thread' });
    await visit.screen('steunpunt-thread');
    visit.post.deliver('parked');
    await until('parked', () => words(visit).includes('Dat lukte niet.'));
    assert(control(me(visit), 'Bel ons'), 'a way on');
    visit.post.deliver('erased');
    await until('erased', () => !words(visit).includes('Dat lukte niet.'));
  });

  it('keeps what was typed when it fails', async () => {
    const visit = await asked();
    await openForm(visit);
    visit.post.broken = true;
    fill(visit, email);
    await until('failed', () => words(visit).includes('Dat lukte niet.'));
    equal(field(visit).value, email, 'field');
    visit.post.broken = false;
    fill(visit, email);
    await until('done', () => words(visit).includes('Goed.'));
  });

  it('leaves nothing with who leaves at once', async () => {
    const visit = await asked();
    await openForm(visit);
    const input = field(visit);
    input.value = email;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    visit.app.wipe();
    equal(input.value, '', 'field');
    await task();
    assert(!document.documentElement.outerHTML.includes(email), 'in the page');
  });
});
