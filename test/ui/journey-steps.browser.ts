import { assert, equal } from './support/assert.ts';
import { allSteps } from './support/all-steps.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { controls, spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';
import { smallLibrary } from '../visit/memory-library.ts';

async function openScript(id: string): Promise<OpenVisit> {
  const visit = await openVisit({ library: memoryLibrary(smallLibrary(), allSteps) });
  visit.app.show({ screen: 'journey', id });
  await visit.screen('steunpunt-journey');
  await until('the heading to be heard', () => visit.heard.length === 1);
  return visit;
}

async function hears(visit: OpenVisit, words: string): Promise<void> {
  await until(`"${words}" to be heard`, () => visit.heard.at(-1)?.startsWith(words));
  await task();
}

async function press(visit: OpenVisit, words: string, next: string): Promise<void> {
  visit.press(words);
  await hears(visit, next);
}

/** As Enter in the field does. */
function enter({ app }: OpenVisit): void {
  find(app, 'textarea, input').focus();
  (find(app, 'form') as HTMLFormElement).requestSubmit();
}

const buttons = ({ app }: OpenVisit): string[] => controls(find(app, 'steunpunt-step'));

describe('a step of every kind', () => {
  it('each is heard once, offers its own ways on, and keeps none that went before', async () => {
    const visit = await openScript('proef');
    equal(findAll(visit.app, '.log li').map(spoken), ['Fijn dat u er bent.'], 'said first');
    equal(buttons(visit), ['Mijn kind', 'Iemand anders', 'Weet ik niet', 'Sla over'], 'choose');
    await press(visit, 'Weet ik niet', 'Hoe zwaar is het?');
    equal(buttons(visit), ['Het gaat', 'Zwaar', 'Heel zwaar', 'Sla over'], 'scale');
    await press(visit, 'Heel zwaar', 'Op welk adres');
    equal(visit.said, ['Dank u. Dat helpt ons.'], 'what only tells is said');
    equal(buttons(visit), ['Verder', 'Sla over'], 'contact');
    visit.type('een adres dat wij niet hoeven na te kijken');
    await press(visit, 'Verder', 'Mogen wij dit bewaren?');
    equal(buttons(visit), ['Ja, dat is goed'], 'consent');
    await press(visit, 'Ja, dat is goed', 'Hoe mogen wij u noemen?');
    visit.type('Noor');
    await task();
    enter(visit);
    await hears(visit, 'Wat gebeurt er op school?');
    equal((find(visit.app, 'textarea') as HTMLTextAreaElement).value, '', 'a field of its own');
    visit.type('Mijn kind wordt gepest.');
    await press(visit, 'Verder', 'Dit lazen anderen.');
    await press(visit, 'Verder', 'Klopt alles?');
    const once = visit.heard.map((words) => words.split(' | ')[0]);
    equal(
      once.slice(1),
      [
        'Hoe zwaar is het?',
        'Dank u. Dat helpt ons.',
        'Op welk adres kunnen wij mailen?',
        'Mogen wij dit bewaren?',
        'Hoe mogen wij u noemen?',
        'Wat gebeurt er op school?',
        'Dit lazen anderen.',
        'Klopt alles?',
      ],
      'heard, once and in order',
    );
    equal(
      findAll(visit.app, 'dd')
        .map(spoken)
        .filter((words) => !words.startsWith('Verander')),
      [
        'Weet ik niet',
        'Heel zwaar',
        'een adres dat wij niet hoeven na te kijken',
        'Noor',
        'Mijn kind wordt gepest.',
      ],
      'check',
    );
    visit.press('Verstuur de proef');
    await visit.screen('steunpunt-sent');
  });

  it('nothing typed where something is asked: says so, and the question stays', async () => {
    const visit = await openScript('proef');
    await press(visit, 'Sla over', 'Hoe zwaar is het?');
    await press(visit, 'Het gaat', 'Op welk adres');
    visit.type('   ');
    visit.press('Verder');
    await until('the words', () => visit.heard.at(-1)?.includes('Schrijf eerst iets op.'));
    await press(visit, 'Sla over', 'Mogen wij dit bewaren?');
  });

  it('an open question that comes later gets the cursor, and is sent', async () => {
    const visit = await openScript('later');
    await press(visit, 'Mijn kind', 'Wat wilt u nog zeggen?');
    equal(focused()?.localName, 'textarea', 'focus');
    await press(visit, 'Vorige vraag', 'Over wie gaat het?');
    equal(findAll(visit.app, '[aria-current=true]').map(spoken), ['Mijn kind'], 'as it was');
    assert(controls(visit.app).includes('Stop en wis'), 'what is kept can be wiped');
    await press(visit, 'Mijn kind', 'Wat wilt u nog zeggen?');
    visit.type('Dat was het.');
    visit.press('Verstuur dit');
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts[0]?.text, 'Dat was het.', 'text');
  });

  it('a conversation that is not there says that it is coming', async () => {
    const library = memoryLibrary(null, { scripts: {}, texts: {} });
    const visit = await openVisit({ library });
    visit.app.show({ screen: 'journey', id: 'later' });
    await visit.screen('steunpunt-journey');
    assert(textOf(visit.app).includes('Even geduld'), 'no words');
    assert(!controls(visit.app).includes('Stop en wis'), 'there is nothing to stop');
  });
});
