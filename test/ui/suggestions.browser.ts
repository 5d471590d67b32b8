import { equal } from './support/assert.ts';
import { find, findAll, focused } from './support/deep.ts';
import { spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const HEADING = 'Misschien helpt dit al';
const PESTEN = 'Mijn kind wordt gepest en school doet niets.';
const BOETE = 'Mijn kind durft niet naar school. Krijg ik een boete?';

const shown = ({ app }: OpenVisit): string[] =>
  findAll(find(app, 'steunpunt-suggestions'), '.entry').map(spoken);

async function openAsk(): Promise<OpenVisit> {
  const visit = await openVisit();
  visit.show('ask');
  await visit.screen('steunpunt-journey');
  find(visit.app, 'textarea').focus();
  await task();
  visit.heard.length = 0;
  return visit;
}

/** As long as a pause in typing: until something that began to wait for one later has come. */
async function pause({ app }: OpenVisit): Promise<void> {
  await task();
  const witness = document.createElement('steunpunt-danger');
  witness.text = 'zelfmoord';
  app.shadowRoot?.append(witness);
  await until('a pause', () => findAll(witness, 'aside').length);
  witness.remove();
}

describe('answers beside a question that is being written', () => {
  it('come after a pause, beneath the way to send, and are told once', async () => {
    const visit = await openAsk();
    visit.type(PESTEN);
    await task();
    equal(shown(visit), [], 'while typing');
    await until('the answer', () => shown(visit)[0] === PESTEN);
    visit.type('Wij kregen een brief van leerplicht over een boete');
    await until('another answer', () => shown(visit)[0] === BOETE);
    equal(visit.heard, [HEADING], 'heard');
    equal(focused(), find(visit.app, 'textarea'), 'focus');
    const send = find(visit.app, '.send');
    const place = find(visit.app, 'steunpunt-suggestions').getBoundingClientRect();
    equal(send.getBoundingClientRect().bottom <= place.top, true, 'beneath');
    send.click();
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts.length, 1, 'sent as ever');
  });

  it('none for a few letters, nor for what nothing answers', async () => {
    const visit = await openAsk();
    for (const text of ['pesten', 'xqzw xqzw xqzw']) {
      visit.type(text);
      await pause(visit);
      equal(shown(visit), [], text);
    }
    visit.type(PESTEN);
    await until('the answer (control)', () => shown(visit).length);
  });
});
