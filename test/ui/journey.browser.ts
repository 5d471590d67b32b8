import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { controls, spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { openVisit, type OpenVisit } from './support/visit.ts';

const NUMBER = '06 12 34 56 78';

async function openJourney(
  name: 'ask' | 'call',
  options?: Parameters<typeof openVisit>[0],
): Promise<OpenVisit> {
  const visit = await openVisit(options);
  visit.show(name);
  await visit.screen('steunpunt-journey');
  await until('the heading to be heard', () => visit.heard.length === 1);
  return visit;
}

/** Presses, and waits until reading goes on at `words`. */
async function press(visit: OpenVisit, words: string, next: string): Promise<void> {
  visit.press(words);
  await until(`"${next}" to be heard`, () => visit.heard.at(-1)?.startsWith(next));
  await task();
}

const log = ({ app }: OpenVisit): string[] => findAll(app, '.log li').map(spoken);
const field = ({ app }: OpenVisit): HTMLInputElement =>
  find(app, 'input, textarea') as HTMLInputElement;

const questions = {
  daypart: 'Wanneer kunnen wij het beste bellen?',
  language: 'Welke taal spreekt u het liefst?',
  other: 'Welke taal is dat?',
  interpreter: 'Heeft u een tolk nodig?',
  voicemail: 'Mogen wij een bericht inspreken?',
  topic: 'Waar wilt u over praten?',
  check: 'Klopt dit zo?',
};

/** From the first question to the check, in another language. */
async function toCheck(visit: OpenVisit): Promise<void> {
  visit.type(NUMBER);
  await press(visit, 'Verder', questions.daypart);
  await press(visit, 'In de avond', questions.language);
  await press(visit, 'Een andere taal', questions.other);
  visit.type('Tigrinya');
  await press(visit, 'Verder', questions.interpreter);
  await press(visit, 'Ja', questions.voicemail);
  await press(visit, 'Nee, liever niet', questions.topic);
  visit.type('Mijn zoon zit thuis.');
  await press(visit, 'Verder', questions.check);
}

const checkList = ({ app }: OpenVisit): string[] =>
  findAll(app, 'dl dt').map((asked) => {
    const answer = asked.parentElement?.querySelector('dd');
    return `${spoken(asked)} ${answer ? spoken(answer) : ''}`;
  });

const checked = [
  `Op welk nummer kunnen wij u bellen? ${NUMBER}`,
  `${questions.daypart} In de avond`,
  `${questions.language} Een andere taal`,
  `${questions.other} Tigrinya`,
  `${questions.interpreter} Ja`,
  `${questions.voicemail} Nee, liever niet`,
  `${questions.topic} Mijn zoon zit thuis.`,
];

describe('asking to be called back', () => {
  it('every question is heard once, in order, and what was answered goes to the point', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    equal(log(visit), [], 'each answer is shown once');
    const { daypart, language, other, interpreter, voicemail, topic, check } = questions;
    equal(
      visit.heard.map((words) => words.split(' | ')[0]),
      ['Wij bellen u', daypart, language, other, interpreter, voicemail, topic, check],
      'heard',
    );
    equal(visit.said, [], 'said by the announcer as well');
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    await until('the heading', () => focused()?.localName === 'h1');
    await task();
    const after = visit.heard.slice(8);
    equal([...after].sort(), [...new Set(after)].sort(), 'nothing twice');
    assert(after.includes('Even geduld…') && after.includes('Wij bellen u'), after.join());
    equal(after.filter((words) => words.startsWith('Wij hebben uw nummer.')).length, 1, 'state');
    const call = {
      ...{ phone: NUMBER, daypart: 'evening', language: 'Tigrinya' },
      ...{ interpreter: true, voicemail: false },
    };
    const draft = { text: 'Mijn zoon zit thuis.', door: 'parent', locale: 'nl' };
    equal(visit.post.drafts, [{ ...draft, consent: 'belofte-1', call }], 'drafts');
  });

  it('choices are buttons; once chosen, they stay to be read in the conversation', async () => {
    const visit = await openJourney('call');
    visit.type(NUMBER);
    await press(visit, 'Verder', questions.daypart);
    const options = findAll(visit.app, '.option');
    equal(
      options.map((one) => [one.localName, spoken(one)]),
      ['In de ochtend', 'In de middag', 'In de avond', 'Maakt niet uit'].map((words) => [
        'button',
        words,
      ]),
      'options',
    );
    await press(visit, 'In de avond', questions.language);
    equal(
      log(visit),
      ['Op welk nummer kunnen wij u bellen?', `U: ${NUMBER}`, questions.daypart, 'U: In de avond'],
      'log',
    );
  });

  it('the check lists every answer, each with a button of its own that names it', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    equal(checkList(visit), checked, 'answers');
    const asked = findAll(visit.app, 'dl dt').map(spoken);
    equal(
      controls(find(visit.app, 'dl')),
      asked.map((question) => `Verander: ${question}`),
      'buttons',
    );
  });

  it('one answer is changed, and the rest comes back as it was', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    await press(visit, `Verander: ${questions.daypart}`, questions.daypart);
    equal(
      findAll(visit.app, '.option[aria-current=true]').map(spoken),
      ['In de avond'],
      'what was chosen before',
    );
    equal(log(visit), ['Op welk nummer kunnen wij u bellen?', `U: ${NUMBER}`], 'log up to there');
    await press(visit, 'In de ochtend', questions.check);
    const changed = checked.with(1, `${questions.daypart} In de ochtend`);
    equal(checkList(visit), changed, 'answers');
    await press(visit, `Verander: ${questions.topic}`, questions.topic);
    equal(field(visit).value, 'Mijn zoon zit thuis.', 'text to go on with');
    await press(visit, 'Vorige vraag', questions.check);
    equal(checkList(visit), changed, 'nothing changed');
  });

  it('the very first answer can be looked at again, and left as it was', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    await press(visit, 'Verander: Op welk nummer', 'Op welk nummer');
    equal(field(visit).value, NUMBER, 'number');
    await press(visit, 'Vorige vraag', questions.check);
    equal(checkList(visit), checked, 'answers');
  });

  it('another language means another question less or more, never an answer too many', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    await press(visit, `Verander: ${questions.language}`, questions.language);
    await press(visit, 'Nederlands', questions.check);
    equal(checkList(visit).length, checked.length - 2, 'no language typed, no interpreter');
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    const { call } = visit.post.drafts[0] ?? {};
    equal([call?.language, call?.interpreter], ['nl', false], 'sent');
  });

  it('going back question by question restores each answer', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    const pressed = (): string[] => findAll(visit.app, '.option[aria-current=true]').map(spoken);
    await press(visit, 'Vorige vraag', questions.topic);
    equal(field(visit).value, 'Mijn zoon zit thuis.', 'topic');
    await press(visit, 'Vorige vraag', questions.voicemail);
    equal(pressed(), ['Nee, liever niet'], 'voicemail');
    await press(visit, 'Vorige vraag', questions.interpreter);
    equal(pressed(), ['Ja'], 'interpreter');
    await press(visit, 'Vorige vraag', questions.other);
    equal(field(visit).value, 'Tigrinya', 'other language');
    await press(visit, 'Vorige vraag', questions.language);
    equal(pressed(), ['Een andere taal'], 'language');
    await press(visit, 'Vorige vraag', questions.daypart);
    equal(pressed(), ['In de avond'], 'part of the day');
    await press(visit, 'Vorige vraag', 'Op welk nummer');
    equal(field(visit).value, NUMBER, 'number');
    equal(log(visit), [], 'log');
    equal(visit.said, [], 'said');
  });

  it('what may be skipped says so, and is sent without words', async () => {
    const visit = await openJourney('call');
    visit.type(NUMBER);
    await press(visit, 'Verder', questions.daypart);
    assert(!controls(visit.app).includes('Sla over'), 'a part of the day is needed');
    await press(visit, 'Maakt niet uit', questions.language);
    await press(visit, 'Nederlands', questions.voicemail);
    await press(visit, 'Ja', questions.topic);
    await press(visit, 'Sla over', questions.check);
    equal(checkList(visit).at(-1), `${questions.topic} Overgeslagen`, 'in the check');
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts[0]?.text, '', 'text');
  });
});

describe('being called about a question that was sent', () => {
  it('belongs to that question: the same code opens both', async () => {
    const visit = await openVisit();
    await visit.ask();
    const code = spoken(find(visit.app, '.code'));
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-journey');
    await toCheck(visit);
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    equal(spoken(find(visit.app, '.code')), code, 'code');
    visit.press('Naar mijn vraag');
    await visit.screen('steunpunt-thread');
    await until('both', () => findAll(visit.app, 'steunpunt-message').length === 2);
  });
});

describe('a number that cannot be called', () => {
  const again = 'Kijk het nummer nog eens na.';
  for (const [number, why, words] of [
    ['', 'nothing typed', again],
    ['06 12 34', 'too short', again],
    ['moeder van Sem', 'no digits', again],
    ['06 12345678 '.repeat(9).trim(), 'too long', 'Schrijf alleen het nummer op.'],
  ] as const)
    it(`${why}: says what to do, in the field, and keeps what was typed`, async () => {
      const visit = await openJourney('call');
      visit.type(number);
      await press(visit, 'Verder', 'Op welk nummer');
      assert(visit.heard.at(-1)?.includes(`| ${words} `), visit.heard.join());
      equal(focused(), field(visit), 'focus');
      equal(field(visit).value, number, 'number');
      equal(field(visit).getAttribute('aria-invalid'), 'true', 'marked');
      visit.type(NUMBER);
      await until('the words to go', () => findAll(visit.app, '.error').length === 0);
      await press(visit, 'Verder', questions.daypart);
    });
});

describe('a call that cannot be handed over now', () => {
  it('says so aloud once, keeps every answer, and the next try works', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    visit.post.broken = true;
    visit.press('Bel mij terug');
    await until('the words', () => textOf(visit.app).includes('Dat lukte niet.'));
    await task();
    equal(visit.heard.filter((words) => words.includes('Dat lukte niet.')).length, 1, 'heard');
    assert(focused() !== document.body, 'focus was lost');
    equal(checkList(visit), checked, 'answers');
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    equal(visit.post.drafts.length, 1, 'drafts');
  });

  it('too much to say: by how many letters, and which answer to change', async () => {
    const visit = await openJourney('call');
    await toCheck(visit);
    visit.post.room = 10;
    visit.press('Bel mij terug');
    await until('the words', () => /ongeveer 1\d letters/.test(textOf(visit.app)));
    equal(visit.post.drafts, [], 'drafts');
  });

  it('an answer changed while it waits for the network is the one that is sent', async () => {
    const visit = await openJourney('call', { arrived: false });
    await toCheck(visit);
    visit.press('Bel mij terug');
    visit.access.beLate();
    await until('honest words', () => textOf(visit.app).includes('Wij wachten op internet'));
    await press(visit, 'Verander: Op welk nummer', 'Op welk nummer');
    visit.access.arrive(visit.post);
    await task();
    equal(visit.post.drafts, [], 'not sent unseen');
    visit.type('020 765 43 21');
    await press(visit, 'Verder', questions.check);
    visit.press('Bel mij terug');
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map(({ call }) => call?.phone),
      ['020 765 43 21'],
      'number',
    );
  });
});
