import { assert, equal } from './support/assert.ts';
import { focused, textOf } from './support/deep.ts';
import { task, until } from './support/until.ts';
import { openVisit } from './support/visit.ts';

describe('what is kept, and where it is', () => {
  it('sent at once: "not sent yet" is not said first', async () => {
    const visit = await openVisit();
    visit.post.online = false;
    await visit.ask();
    await until('the words on the screen', () => textOf(visit.app).includes('Nog niet verstuurd'));
    visit.post.deliver('sent');
    await until('sent', () => visit.said.some((words) => words.includes('Wij hebben uw vraag')));
    assert(!visit.said.some((words) => words.includes('Nog niet verstuurd')), visit.said.join());
  });

  it('not sent: is said after a moment, once', async () => {
    const visit = await openVisit();
    visit.post.online = false;
    await visit.ask();
    const said = (): string[] => visit.said.filter((words) => words.includes('Nog niet verstuurd'));
    await until('the words', () => said().length);
    visit.access.changed();
    await task();
    equal(said().length, 1, 'said');
  });
});

describe('forgetting a question on this device', () => {
  it('reading goes on at the words that say so', async () => {
    const visit = await openVisit();
    await visit.ask();
    visit.press('Onthoud op');
    await until('it to be kept', () => textOf(visit.app).includes('Dan staat uw vraag bovenaan'));
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    visit.press('Vergeet op');
    await until('focus', () => focused()?.textContent.includes('Vergeten op'));
    equal(visit.said.filter((words) => words.includes('Vergeten op')).length, 0, 'said twice');
  });
});
