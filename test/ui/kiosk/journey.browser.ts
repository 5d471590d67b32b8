import type { Script } from '../../../src/core/dialogue/script.ts';
import { smallLibrary } from '../../visit/memory-library.ts';
import { allSteps } from '../support/all-steps.ts';
import { assert, equal } from '../support/assert.ts';
import { control, find, findAll, focused, textOf } from '../support/deep.ts';
import { conversation, memoryLibrary } from '../support/parts.ts';
import { task, until } from '../support/until.ts';
import { openKiosk } from './support/kiosk-visit.ts';
import {
  answers,
  CHECK,
  DAYPART,
  field,
  heading,
  NUMBER,
  openJourney,
  own,
  PHONE,
  press,
  toCheck,
  where,
} from './support/journeys.ts';

describe('a question a page', () => {
  it('the question is the heading, the cursor is in the field, and nothing is remembered', async () => {
    const visit = await openJourney('bel-mij');
    equal(heading(visit), PHONE, 'heading');
    await until('the cursor', () => focused() === field(visit));
    const { autocomplete, spellcheck, type, labels } = field(visit);
    equal([autocomplete, spellcheck, type], ['off', false, 'tel'], 'field');
    equal(labels?.[0]?.textContent, PHONE, 'its name');
    visit.type(NUMBER);
    await press(visit, 'Verder', DAYPART);
    await until('the heading', () => focused()?.localName === 'h1');
    equal(findAll(visit.kiosk, '.option[aria-current=true]').length, 0, 'chosen beforehand');
    equal(findAll(visit.kiosk, 'h1').length, 1, 'headings');
  });

  it('words that come while somebody waits: reading goes on at the first question', async () => {
    const all = conversation();
    const { 'bel-mij': call, ...others } = all.scripts;
    assert(call, 'the conversation');
    const scripts: Record<string, Script> = { ...others };
    const library = memoryLibrary(null, { scripts, texts: all.texts });
    const { kiosk, show } = await openKiosk({ library });
    await show('menu');
    await show('journey', 'bel-mij');
    await until('words of waiting', () => focused()?.textContent === 'Even geduld…');
    scripts['bel-mij'] = call;
    library.arrive(smallLibrary());
    await until('the cursor', () => focused()?.localName === 'input');
    assert(textOf(kiosk).includes(PHONE), 'the first question');
  });

  it('says how far it goes, and knows once it does', async () => {
    const visit = await openJourney('bel-mij');
    equal(where(visit), 'Wij bellen u · Vraag 1 van ongeveer 6', 'at the first');
    visit.type(NUMBER);
    await press(visit, 'Verder', DAYPART);
    await press(visit, 'In de avond', 'Welke taal spreekt u het liefst?');
    await press(visit, 'Nederlands', 'Mogen wij een bericht inspreken?');
    equal(where(visit), 'Wij bellen u · Vraag 4 van 5', 'once the language is known');
  });

  it('every question of the shipped journeys says why it is asked', async () => {
    const { scripts } = conversation();
    let asked = 0;
    for (const locale of ['nl', 'en', 'ar'] as const)
      for (const door of ['parent', 'youth'] as const) {
        const { texts } = conversation(door, locale);
        for (const script of Object.values(scripts))
          for (const step of Object.values(script.steps))
            if ('text' in step && step.kind !== 'check') {
              assert(`${step.text}-why` in texts, `${locale} ${door}: ${step.text}`);
              asked++;
            }
      }
    console.log(`${asked} questions with a why`);
    assert(asked > 40, 'too few questions');
    const visit = await openJourney('bel-mij');
    const why = find(visit.kiosk, 'details.why') as HTMLDetailsElement;
    equal(why.open, false, 'open');
    control(visit.kiosk, 'Waarom vragen we dit?').click();
    assert(why.open && textOf(why).includes('Zonder nummer kunnen wij u niet bellen.'), 'words');
  });

  it('a number that cannot be called is said, and stays', async () => {
    const visit = await openJourney('bel-mij');
    visit.type('06 12');
    visit.press('Verder');
    await until('the words', () => textOf(visit.kiosk).includes('minstens 8 cijfers'));
    equal([heading(visit), field(visit).value], [PHONE, '06 12'], 'the page');
    equal(focused(), field(visit), 'the cursor');
    visit.type(NUMBER);
    await until('the words to go', () => !textOf(visit.kiosk).includes('minstens 8 cijfers'));
    await press(visit, 'Verder', DAYPART);
  });

  it('the second tap of two answers nothing', async () => {
    const visit = await openJourney('bel-mij');
    visit.type(NUMBER);
    await press(visit, 'Verder', DAYPART);
    await task();
    const tap = (words: string): void => {
      const at = { detail: 1, clientX: 400, clientY: 400, bubbles: true, composed: true };
      control(find(visit.kiosk, '.page'), words).dispatchEvent(new MouseEvent('click', at));
    };
    tap('In de avond');
    await until('the language', () => heading(visit).startsWith('Welke taal'));
    tap('Nederlands');
    await task();
    assert(heading(visit).startsWith('Welke taal'), heading(visit));
  });

  it('several may be chosen; at least one', async () => {
    const several = {
      v: 1 as const,
      id: 'veel',
      start: 'help',
      steps: {
        help: {
          ...{ kind: 'many' as const, text: 'help', unsure: true as const, next: 'check' },
          options: [
            { id: 'listen', text: 'luisteren' },
            { id: 'think', text: 'meedenken' },
          ],
        },
        check: { kind: 'check' as const, text: 'check', next: 'send' },
        send: { kind: 'submit' as const, as: 'form' as const, next: null },
      },
    };
    const words = {
      ...{ help: 'Wat helpt u?', luisteren: 'Luisteren', meedenken: 'Meedenken', check: CHECK },
      ...{ 'veel.title': 'Proef', 'veel.send': 'Verstuur' },
    };
    const library = memoryLibrary(smallLibrary(), { scripts: { veel: several }, texts: words });
    const visit = await openJourney('veel', { library });
    visit.press('Verder');
    await until('the words', () => textOf(visit.kiosk).includes('Kies eerst wat bij u past.'));
    visit.press('Meedenken');
    visit.press('Luisteren');
    await task();
    equal(findAll(visit.kiosk, '.option[aria-pressed=true]').length, 2, 'chosen');
    await press(visit, 'Verder', CHECK);
    equal(answers(visit), ['Luisteren, Meedenken'], 'check');
    await press(visit, 'Verander: Wat helpt u?', 'Wat helpt u?');
    equal(findAll(visit.kiosk, '.option[aria-pressed=true]').length, 2, 'still chosen');
    await press(visit, 'Verder', CHECK);
    visit.press('Verstuur');
    await visit.screen('sent');
    equal(
      visit.post.drafts.map(({ form }) => form?.answers),
      [{ help: { kind: 'options', ids: ['listen', 'think'] } }],
      'sent',
    );
  });

  it('what the point says between two questions stands above the next', async () => {
    const library = memoryLibrary(smallLibrary(), allSteps);
    const visit = await openJourney('proef', { library });
    assert(textOf(find(visit.kiosk, '.head')).includes('Fijn dat u er bent.'), 'at the first');
    await press(visit, 'Mijn kind', 'Hoe zwaar is het?');
    await press(visit, 'Sla over', 'Op welk adres kunnen wij mailen?');
    assert(textOf(find(visit.kiosk, '.head')).includes('Dank u. Dat helpt ons.'), 'on the way');
    assert(!textOf(find(visit.kiosk, '.head')).includes('Fijn dat'), 'only what is new');
    equal(visit.said, ['Dank u. Dat helpt ons.'], 'said');
  });
});

describe('back, at the kiosk', () => {
  it('goes back a question first, with what was written, and then out of the journey', async () => {
    const visit = await openJourney('bel-mij');
    visit.type(NUMBER);
    await press(visit, 'Verder', DAYPART);
    await press(visit, 'In de avond', 'Welke taal spreekt u het liefst?');
    await press(visit, 'Vorige', DAYPART);
    equal(findAll(visit.kiosk, '[aria-current=true]').map(own), ['In de avond'], 'chosen');
    await press(visit, 'Vorige', PHONE);
    equal(field(visit).value, NUMBER, 'number');
    visit.type('06');
    visit.press('Vorige');
    await visit.screen('menu');
    await visit.show('journey', 'bel-mij');
    equal([heading(visit), field(visit).value], [PHONE, '06'], 'begun anew');
  });

  it('half a sentence is there again when one comes back to it', async () => {
    const visit = await openJourney('bel-mij');
    await toCheck(visit);
    await press(visit, 'Vorige', 'Waar wilt u over praten?');
    visit.type('Mijn zoon zit thuis. En');
    await press(visit, 'Vorige', 'Mogen wij een bericht inspreken?');
    await press(visit, 'Nee, liever niet', 'Waar wilt u over praten?');
    equal(field(visit).value, 'Mijn zoon zit thuis. En', 'half a sentence');
  });

  it('from a change it leaves all as it was', async () => {
    const visit = await openJourney('bel-mij');
    await toCheck(visit);
    const before = answers(visit);
    equal(before[0], NUMBER, 'number');
    await press(visit, `Verander: ${DAYPART}`, DAYPART);
    await press(visit, 'Vorige', CHECK);
    equal(answers(visit), before, 'answers');
    await press(visit, `Verander: ${DAYPART}`, DAYPART);
    await press(visit, 'In de ochtend', CHECK);
    equal(answers(visit), before.with(1, 'In de ochtend'), 'changed');
  });
});

describe('from right to left', () => {
  it('a change stands at the end of its line, a number stays as it is dialled', async () => {
    const { texts } = conversation('parent', 'ar');
    const library = memoryLibrary(smallLibrary(), { ...conversation(), texts });
    const visit = await openJourney('bel-mij', { library, locale: 'ar' });
    await until('the heading', () => heading(visit) === texts['bel-mij.phone']);
    equal(field(visit).dir, 'ltr', 'number');
    visit.type(NUMBER);
    await press(visit, 'التالي', texts['bel-mij.daypart'] ?? '');
    await press(visit, texts['bel-mij.any'] ?? '', texts['bel-mij.language'] ?? '');
    await press(visit, 'العربية', texts['bel-mij.interpreter'] ?? '');
    await press(visit, texts['bel-mij.no'] ?? '', texts['bel-mij.voicemail'] ?? '');
    await press(visit, texts['bel-mij.yes'] ?? '', texts['bel-mij.topic'] ?? '');
    visit.type('ابني في البيت');
    await press(visit, 'التالي', texts['bel-mij.check'] ?? '');
    const rows = findAll(visit.kiosk, 'dl > div');
    equal(rows.length, 6, 'lines');
    for (const row of rows) {
      const words = row.querySelector('dt')?.getBoundingClientRect();
      const change = row.querySelector('button')?.getBoundingClientRect();
      assert(words && change && change.right < words.right, 'the change is at the start');
    }
  });
});
