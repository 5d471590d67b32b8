import { smallLibrary } from '../visit/memory-library.ts';
import { assert, equal } from './support/assert.ts';
import { find, findAll, focused, textOf } from './support/deep.ts';
import { spoken } from './support/spoken.ts';
import { task, until } from './support/until.ts';
import { memoryLibrary, openVisit, type OpenVisit } from './support/visit.ts';

const DANGER = 'ze zegt dat ze er niet meer wil zijn, ik denk aan zelfmoord';
const HEADING = 'Is er nu gevaar? Bel 112.';

const shown = ({ app }: OpenVisit): HTMLElement | undefined =>
  findAll(app, 'steunpunt-danger')
    .flatMap((element) => findAll(element, 'aside'))
    .find((panel) => panel.checkVisibility());

/** As long as a pause in typing: until something that began to wait for one later has come. */
async function pause({ app }: OpenVisit): Promise<void> {
  await task();
  const witness = document.createElement('steunpunt-suggestions');
  witness.text = 'geen school wil hem';
  app.shadowRoot?.append(witness);
  await until('a pause', () => findAll(witness, 'aside').length);
  witness.remove();
}

/** Brings a visit to a field in which somebody may tell of danger. */
const places: Record<string, (visit: OpenVisit) => Promise<void>> = {
  'the question': async (visit) => {
    visit.show('ask');
    await visit.screen('steunpunt-journey');
  },
  'what a call is about': async (visit) => {
    visit.show('call');
    await visit.screen('steunpunt-journey');
    visit.type('06 12 34 56 78');
    for (const words of ['Verder', 'In de avond', 'Nederlands', 'Nee, liever niet']) {
      await until(words, () => textOf(find(visit.app, 'steunpunt-step')).includes(words));
      visit.press(words);
    }
    await until('the topic', () => findAll(visit.app, 'textarea').length);
  },
  'looking for an answer': async (visit) => {
    visit.show('faq');
    await visit.screen('steunpunt-find');
  },
};

for (const [place, go] of Object.entries(places))
  describe(`words of danger in ${place}`, () => {
    it('show who to call, after a pause, told once, and take no focus', async () => {
      const visit = await openVisit();
      await go(visit);
      const field = find(visit.app, 'input, textarea') as HTMLInputElement;
      field.focus();
      await task();
      visit.said.length = 0;
      visit.type(DANGER);
      await task();
      equal(shown(visit), undefined, 'while typing');
      const panel = await until('the panel', () => shown(visit));
      const [heading] = findAll(panel, '#danger');
      equal(heading && spoken(heading), HEADING, 'name');
      visit.type(`${DANGER}. En nu weet ik het niet meer`);
      await pause(visit);
      equal(
        visit.said.filter((words) => words === HEADING),
        [HEADING],
        'said',
      );
      equal(focused(), field, 'focus');
      equal(field.value.startsWith(DANGER), true, 'the text is untouched');
    });

    it('go away with the words, and are told again when they come back', async () => {
      const visit = await openVisit();
      await go(visit);
      visit.said.length = 0;
      visit.type(DANGER);
      await until('the panel', () => shown(visit));
      visit.type('mijn telefoon is dood');
      await until('it to go', () => !shown(visit));
      visit.type(DANGER);
      await until('the panel', () => shown(visit));
      equal(visit.said.filter((words) => words === HEADING).length, 2, 'said');
    });

    it('typed over before the pause show nothing', async () => {
      const visit = await openVisit();
      await go(visit);
      visit.type(DANGER);
      await task();
      visit.type('mijn telefoon is dood');
      await pause(visit);
      equal([shown(visit), visit.said.includes(HEADING)], [undefined, false], 'panel');
    });

    it('send nothing', async () => {
      const visit = await openVisit();
      await go(visit);
      const before = performance.getEntriesByType('resource').length;
      visit.type(DANGER);
      await until('the panel', () => shown(visit));
      equal(performance.getEntriesByType('resource').length, before, 'requests');
      await (await fetch('/package.json', { cache: 'no-store' })).text();
      await until(
        'control: a request is seen',
        () => performance.getEntriesByType('resource').length > before,
      );
      equal(visit.post.drafts, [], 'drafts');
    });
  });

describe('the panel', () => {
  it('has the numbers that are for danger, as links that dial, and no others', async () => {
    const library = smallLibrary();
    const emergency = {
      id: '112',
      name: '112',
      who: 'Nood.',
      phone: '112',
      independent: true,
      free: true,
      urgent: true,
    };
    const other = { ...emergency, id: 'ons', name: 'Leerplicht', phone: '020 1', urgent: false };
    const contacts = [emergency, other, ...library.contacts];
    const visit = await openVisit({ library: memoryLibrary({ ...library, contacts }) });
    await places['the question']?.(visit);
    visit.type(DANGER);
    const panel = await until('the panel', () => shown(visit));
    equal(
      findAll<HTMLAnchorElement>(panel, 'a').map((link) => [link.href, spoken(link)]),
      [
        ['tel:112', '112'],
        ['tel:08000432', '0800-0432 Kindertelefoon'],
      ],
      'numbers',
    );
    assert(textOf(panel).includes('Dit verstuurt niets.'), 'says that nothing is sent');
  });

  it('blocks nothing: the question is sent as ever', async () => {
    const visit = await openVisit();
    await places['the question']?.(visit);
    visit.type(DANGER);
    await until('the panel', () => shown(visit));
    find(visit.app, '.send').click();
    await visit.screen('steunpunt-sent');
    equal(
      visit.post.drafts.map(({ text }) => text),
      [DANGER],
      'drafts',
    );
  });

  it('blocks nothing: a call goes on to the check', async () => {
    const visit = await openVisit();
    await places['what a call is about']?.(visit);
    visit.type(DANGER);
    await until('the panel', () => shown(visit));
    visit.press('Verder');
    await until('the check', () => findAll(visit.app, 'dl').length);
    equal(shown(visit), undefined, 'panel');
  });

  it('comes by itself when the library arrives after the words', async () => {
    const library = memoryLibrary(null);
    const visit = await openVisit({ library });
    await places['the question']?.(visit);
    visit.type(DANGER);
    await task();
    library.arrive(smallLibrary());
    await until('the panel', () => shown(visit));
  });
});
