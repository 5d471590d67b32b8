import { defineDesk } from '../../desk/define.ts';
import type { SteunpuntDeskPlaces } from '../../desk/places/steunpunt-desk-places.ts';
import { define } from '../../desk/rooms/places.ts';
import { axe } from '../a11y/axe.ts';
import { targets } from '../a11y/targets.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf } from './support/desk-of.ts';
import { HandClock } from './support/hand-clock.ts';
import { drawn, fieldOf, inEvening, onDesk, typeInto } from './support/on-desk.ts';
import { placeOf, PlacesHub, sightsOf, TODAY } from './support/places-hub.ts';

let room: SteunpuntDeskPlaces;
let clock: HandClock;

async function open(hub: PlacesHub, who = 'noor'): Promise<void> {
  clock = new HandClock();
  // The frame in the example comes from here: a page that is there.
  hub.origin = location.origin;
  room = Object.assign(document.createElement('steunpunt-desk-places'), {
    desk: { ...deskOf(who), hub },
    clock,
  });
  await onDesk(room);
  await until('the list', () => !says('Even geduld'));
  await drawn(room);
}

const says = (words: string): boolean => textOf(room).includes(words);
async function press(name: string): Promise<void> {
  const button = control(room, name);
  button.focus();
  button.click();
  await drawn(room);
}
async function choose(label: string): Promise<void> {
  const found = findAll(room, 'label').find((one) => one.textContent.includes(label));
  found?.click();
  await drawn(room);
}
const field = (label: string): HTMLInputElement => fieldOf(room, label);
async function save(): Promise<void> {
  (find(room, 'form') as HTMLFormElement).requestSubmit();
  await drawn(room);
}
const frame = (): string => find(room, 'iframe').getAttribute('src') ?? '';

/** All of the screen, by day and in the evening, and every target on it. */
async function reads(what: string): Promise<void> {
  equal(await axe(room), [], `axe: ${what}`);
  inEvening(room);
  equal(await axe(room), [], `axe in the evening: ${what}`);
  (room.getRootNode() as ShadowRoot).host.removeAttribute('scheme');
  const { checked, small } = targets(room);
  // A radio is as large as the label that it stands in.
  const short = small.filter(({ what: one }) => !one.startsWith('input'));
  equal(short, [], `targets: ${what}`);
  assert(checked > 0, `${checked} targets`);
}

describe('the room with the places', () => {
  before(() => {
    defineDesk();
    define();
  });
  afterEach(() => document.body.replaceChildren());

  it('begins warm, and a name and an address are enough for a place', async () => {
    const hub = new PlacesHub();
    await open(hub);
    assert(says('Er is nog geen plek.'), 'empty');
    await reads('empty');
    await press('Nieuwe plek');
    equal(focused()?.textContent.trim(), 'Nieuwe plek', 'reading begins at its heading');
    equal(room.hasUnfinished, false, 'nothing typed');
    await save();
    assert(says('Geef deze plek een naam'), 'asks for a name');
    assert(says('Typ het adres van de website'), 'and an address');
    equal(focused(), field('Hoe noemt u deze plek?'), 'the first field that needs it');
    equal(hub.asked, [], 'nothing made');
    await reads('complaints');
    typeInto(field('Hoe noemt u deze plek?'), 'Basisschool De Linde');
    typeInto(field('Wat is het adres van de website?'), 'www.linde.nl/contact');
    await drawn(room);
    assert(says('Wij zetten het klaar voor: linde.nl, met en zonder www'), 'said back');
    equal(room.hasUnfinished, true, 'a lock would wipe it');
    await save();
    await until('the place', () => says('Bewaard. Nu nog op de website zetten'));
    await drawn(room);
    equal(focused()?.textContent.trim(), 'Basisschool De Linde', 'reading goes on at its name');
    equal(hub.all[0]?.origins, ['https://www.linde.nl', 'https://linde.nl'], 'kept');
    equal(room.hasUnfinished, false, 'finished');
    await press('Alle plekken');
    equal(focused()?.textContent.includes('Basisschool De Linde'), true, 'back where it is');
    await reads('the list');
  });

  it('shows what changes, in a real frame of the hub, without a step in the history', async () => {
    await open(new PlacesHub(placeOf('School')));
    await press('School');
    await press('Verander deze plek');
    const steps = history.length;
    equal(frame(), `${location.origin}/w/school?door=parent&start=start`, 'as it is');
    await choose('Jongeren');
    const start = find(room, '#start') as HTMLSelectElement;
    start.value = 'ask';
    start.dispatchEvent(new Event('change'));
    await drawn(room);
    equal(frame(), `${location.origin}/w/school?door=youth&start=ask`, 'as it will be');
    assert(says('De website is getekend'), 'what is real');
    await choose('In de pagina zelf');
    equal(findAll(room, '.launcher').length, 0, 'no button');
    assert(find(room, 'iframe').closest('.inline') !== null, 'in the page');
    await choose('Een knop in de tekst');
    await press('Op een telefoon');
    equal(findAll(room, 'iframe').length, 0, 'closed on a phone');
    find(room, '.launcher').click();
    await drawn(room);
    equal(findAll(room, 'iframe').length, 1, 'the drawn button opens it');
    equal(history.length, steps, 'no step in the history');
    await reads('the form');
  });

  it('says what a colour does to the words on the button, and that a site has a place already', async () => {
    await open(new PlacesHub(placeOf('School'), placeOf('Ook school')));
    await press('School');
    await press('Verander deze plek');
    assert(says('Hier is al een plek: Ook school.'), 'two on one site');
    typeInto(field('Wat is het adres van de website?'), 'www.ander.nl');
    await drawn(room);
    assert(!says('Hier is al een plek'), 'another site');
    const color = find(room, '#color') as HTMLInputElement;
    color.value = '#ffee00';
    color.dispatchEvent(new InputEvent('input'));
    await drawn(room);
    assert(says('te licht voor witte letters'), 'too light for white');
    const { backgroundColor, color: letters } = getComputedStyle(find(room, '.launcher'));
    equal([backgroundColor, letters], ['rgb(255, 238, 0)', 'rgb(0, 0, 0)'], 'as it will be');
    await save();
    await until('the words', () => says('Op de website staan nog de oude regels'));
    await press('Verander deze plek');
    await press('Neem toch onze kleur');
    assert(says('Het groen van het steunpunt'), 'back to ours');
  });

  it('has lines for whoever does the site, steps beside them, and a letter for who does not', async () => {
    await open(new PlacesHub(placeOf('School')));
    await press('School');
    equal(findAll(room, 'textarea').length, 0, 'no code that nobody asked for');
    await choose('WordPress');
    const lines = (): string => (find(room, 'textarea') as HTMLTextAreaElement).value;
    await until('evergreen', () => /\/embed\/v1\.js[^]*key-fingerprint=/.test(lines()));
    assert(says('Aangepaste HTML'), 'steps');
    await reads('WordPress');
    const kind = find(room, '#kind') as HTMLSelectElement;
    equal(
      [...kind.options].map(({ text }) => text.trim()),
      [
        'Altijd de nieuwste (aangeraden)',
        'Een vaste versie',
        'Alleen een kader (iframe)',
        'Alleen een link',
        'Vragen en antwoorden in de pagina',
        'Vragen en antwoorden, een vaste versie',
      ],
      'kinds',
    );
    for (const [value, part] of [
      ['fixed', 'integrity="sha384-'],
      ['frame', '<iframe'],
      ['faq', '/embed/faq-v1.js'],
      ['faq-fixed', `/embed/faq-1.4.2.js" integrity="sha384-${'F'.repeat(64)}"`],
    ] as const) {
      kind.value = value;
      kind.dispatchEvent(new Event('change'));
      await drawn(room);
      assert(lines().includes(part), value);
    }
    await choose('Ik heb alleen een tekstvak');
    equal(lines(), `${location.origin}/w/school`, 'an address');
    await choose('Iemand anders doet onze website');
    assert(lines().includes('<iframe') && lines().includes('script-src '), 'all of it');
    await reads('the letter');
  });

  it('checks a page while somebody has it open, in three states, and offers what was seen elsewhere', async () => {
    const hub = new PlacesHub(placeOf('School', { origins: ['https://school.nl'] }));
    await open(hub);
    await press('School');
    await press('Controleer mijn pagina');
    equal(hub.asked, ['POST embeds/school/check'], 'begun');
    assert(says('Wij zagen de regels nog niet op school.nl.'), 'unseen');
    assert(says('Wij kijken nog 15 minuten mee.'), 'how long');
    const link = findAll<HTMLAnchorElement>(room, 'a[href]')[0];
    equal([link?.href, link?.target], ['https://school.nl/', '_blank'], 'she opens it herself');
    for (const details of findAll<HTMLDetailsElement>(room, 'details')) details.open = true;
    await reads('unseen');
    hub.see('school', 'https://school.nl', 'loader');
    clock.pass(3_000);
    await until('refused', () => says('Het venster ging daar nog niet open.'));
    await reads('refused');
    hub.see('school', 'https://school.nl', 'works');
    clock.pass(3_000);
    await until('working', () => says('Het werkt op school.nl. Wij zagen het net.'));
    await drawn(room);
    await reads('working');
    const { check } = hub.all[0] ?? placeOf('');
    const others = ['https://www.ander.nl', 'http://ander.nl'];
    hub.change('school', { check: { ...check, others } });
    clock.pass(3_000);
    await until('another', () => says('Wij zagen uw knop op https://www.ander.nl.'));
    assert(says('werkt alleen op een adres met https'), 'http cannot');
    await press('Zet https://www.ander.nl erbij');
    equal(hub.all[0]?.origins, ['https://school.nl', 'https://www.ander.nl'], 'put with it');
  });

  it('counts days, never fewer than five', async () => {
    const counts = [1, 2, 5].map((ago) => ({ day: TODAY - ago, openings: 4 + ago }));
    await open(new PlacesHub(placeOf('School', { counts })));
    assert(says('Laatste 7 dagen: minstens 20 keer geopend'), 'in the list');
    await press('School');
    await press('Per dag');
    const cells = findAll(room, '.counts td').map((one) => one.textContent.trim());
    equal(cells.length, 14, 'two weeks');
    equal(cells.slice(0, 3), ['5', '6', 'minder dan 5'], 'the newest first');
    await reads('counts');
  });

  it('pauses, goes on, and stops for good after a word about what waits', async () => {
    const hub = new PlacesHub(placeOf('School'));
    await open(hub);
    await press('School');
    await press('Zet even uit');
    assert(says('Er gaat niets verloren.'), 'nothing is lost');
    assert(says('Dit is uw laatste plek die aanstaat.'), 'nobody can ask');
    await reads('before a pause');
    hub.online = false;
    await press('Ja, zet even uit');
    await until('the trouble', () => says('Dat lukte nu niet.'));
    hub.online = true;
    await press('Ja, zet even uit');
    await until('the pause', () => says('Deze plek staat even uit.'));
    await until('reading at its name', () => focused()?.textContent.trim() === 'School');
    await press('Zet weer aan');
    await until('to be on', () => says('De plek staat weer aan.'));
    await press('Stop deze plek');
    await press('Ja, stop deze plek');
    await until('the end', () => says('Deze plek is gestopt en komt niet terug.'));
    await drawn(room);
    equal(
      findAll(room, 'button').map((one) => one.textContent.trim()),
      ['Alle plekken'],
      'nothing to press but the way back',
    );
    await reads('stopped');
  });

  it('has a colleague look, check and copy, and change nothing', async () => {
    const hub = new PlacesHub(placeOf('School'));
    await open(hub, 'sam');
    assert(says('doet een coördinator'), 'says who does');
    await press('School');
    await press('Controleer mijn pagina');
    equal(hub.asked, ['POST embeds/school/check'], 'may check');
    for (const name of ['Verander deze plek', 'Zet even uit', 'Stop deze plek'])
      assert(!findAll(room, 'button').some((one) => one.textContent.includes(name)), name);
  });

  it('fits a phone, with a long name and six sites', async () => {
    const sites = ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `https://${one.repeat(50)}.nl`);
    const name = 'Samenwerkingsverbandpassendonderwijsnoordelijkedrentseveenkoloniën';
    const hub = new PlacesHub(
      placeOf(name, {
        ...{ key: 'k', origins: sites },
        check: { minutesLeft: null, origins: sites.map((one) => sightsOf(one)), others: sites },
      }),
    );
    await open(hub);
    const { host } = room.getRootNode() as ShadowRoot;
    (host as HTMLElement).style.cssText = 'display: block; inline-size: 360px';
    let seen = 0;
    const fits = async (): Promise<void> => {
      await drawn(room);
      const within = host.getBoundingClientRect().right + 0.5;
      for (const one of [room, ...everyElement(room)]) {
        if (!(one instanceof HTMLElement) || one.closest('.site, dialog:not([open])')) continue;
        const { right, width } = one.getBoundingClientRect();
        if (width > 1) assert(right <= within, `${one.tagName} ${one.className} ends at ${right}`);
        seen++;
      }
    };
    await fits();
    await press(name);
    await choose('Iemand anders');
    await press('Controleer mijn pagina');
    for (const details of findAll<HTMLDetailsElement>(room, 'details')) details.open = true;
    await fits();
    await press('Verander deze plek');
    await fits();
    assert(seen > 150, `${seen} elements`);
  });
});
