import { defineDesk } from '../../desk/define.ts';
import { Kiosks } from '../../desk/kiosks/kiosks.ts';
import type { SteunpuntDeskKiosks } from '../../desk/kiosks/steunpunt-desk-kiosks.ts';
import { define } from '../../desk/rooms/kiosks.ts';
import { checkPin } from '../../src/seal/kiosk-pin.ts';
import { axe } from '../a11y/axe.ts';
import { assert, equal } from '../ui/support/assert.ts';
import { control, everyElement, find, findAll, focused, textOf } from '../ui/support/deep.ts';
import { until } from '../ui/support/until.ts';
import { deskOf } from './support/desk-of.ts';
import { HandClock } from './support/hand-clock.ts';
import { kioskOf, KiosksHub } from './support/kiosks-hub.ts';
import { drawn, inEvening, onDesk } from './support/on-desk.ts';

let room: SteunpuntDeskKiosks;
let clock: HandClock;

async function open(hub: KiosksHub, who = 'noor'): Promise<void> {
  clock = new HandClock();
  const desk = { ...deskOf(who), hub, kiosks: new Kiosks(hub) };
  room = Object.assign(document.createElement('steunpunt-desk-kiosks'), { desk, clock });
  await onDesk(room);
  await until('the list', () => desk.kiosks.all !== null);
  await drawn(room);
}

const names = (): string[] => findAll(room, 'article h2').map((one) => one.textContent.trim());
const says = (words: string): boolean => textOf(room).includes(words);
async function press(name: string): Promise<void> {
  control(room, name).click();
  await drawn(room);
}
function type(id: string, words: string): void {
  const input = find(find(room, `steunpunt-field${id}`), 'input') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
async function submit(): Promise<void> {
  (find(room, 'form') as HTMLFormElement).requestSubmit();
  await drawn(room);
}

describe('the room with the screens', () => {
  before(() => {
    defineDesk();
    define();
  });
  afterEach(() => document.body.replaceChildren());

  it('shows who needs somebody first, what it is and what to do; reads well, by night too', async () => {
    await open(
      new KiosksHub(
        kioskOf('Bibliotheek'),
        kioskOf('Wijkhuis', { heardAgo: 3_000 }, { unsent: 2, oldest: 'older', awake: false }),
        kioskOf('School', {}, { supervised: false }),
        kioskOf('Oud', { state: 'revoked' }),
      ),
    );
    equal(names(), ['Wijkhuis', 'School', 'Bibliotheek', 'Oud'], 'order');
    equal(
      findAll(room, '.state').map((one) => one.textContent.trim()),
      ['Heeft iemand nodig', 'Alles goed', 'Alles goed', 'Uit gebruik'],
      'states',
    );
    assert(says('Wij horen al 2 dagen niets van dit scherm.'), 'what');
    assert(says('Staat het aan? Zit de netwerkkabel erin?'), 'to do');
    equal(findAll(room, '.findings li').length, 4, 'findings');
    equal(await axe(room), [], 'axe');
    inEvening(room);
    equal(await axe(room), [], 'axe in the evening');
    const details = findAll<HTMLDetailsElement>(room, 'details')[0];
    if (details) details.open = true;
    equal(await axe(room), [], 'axe of the details');
    assert(says('3f2a9c'), 'version');
  });

  it('has a colleague look and change nothing', async () => {
    await open(new KiosksHub(kioskOf('Bibliotheek')), 'sam');
    equal(names(), ['Bibliotheek'], 'sees it');
    equal(findAll(room, 'button').length, 0, 'buttons');
    assert(says('doet een coördinator'), 'says who does');
  });

  it('gives a code for a new screen, and says by itself that it came in', async () => {
    const hub = new KiosksHub();
    hub.taken = 1;
    await open(hub);
    await press('Voeg een scherm toe');
    await submit();
    assert(says('Typ waar het scherm staat'), 'asks for a name');
    equal(hub.codes, [], 'nothing made yet');
    type('', 'Bibliotheek');
    equal(room.hasUnfinished, true, 'a lock would wipe it');
    await submit();
    await until('the code', () => findAll(room, '[role=group]').length === 1);
    await drawn(room);
    const shown = find(room, '[role=group]').textContent.replaceAll(/\D/g, '');
    equal(shown, hub.codes.at(-1), 'the code, big');
    assert(says('De code werkt nog 10 minuten.'), 'how long');
    assert(says('hub.example.nl/kiosk/'), 'where');
    equal(findAll(room, 'ol li').length, 3, 'steps');
    equal(focused()?.textContent.trim(), 'Bibliotheek', 'reading goes on there');
    equal(await axe(room), [], 'axe');
    clock.pass(2_000);
    await drawn(room);
    assert(!says('is binnen'), 'not yet');
    hub.arrive('bibliotheek');
    clock.pass(2_000);
    await until('it to come in', () => says('Bibliotheek is binnen.'));
    await drawn(room);
    equal(findAll(room, '[role=group]').length, 0, 'the code is gone');
    assert(says('Alles goed'), 'all is well');
    equal(room.hasUnfinished, false, 'finished');
  });

  it('welcomes nobody when the code of a screen that is there is over', async () => {
    const hub = new KiosksHub(kioskOf('Bibliotheek'));
    await open(hub);
    await press('Er komt een andere computer');
    await until('the code', () => findAll(room, '[role=group]').length === 1);
    clock.sleep(11 * 60_000);
    hub.all = [kioskOf('Bibliotheek')];
    clock.pass(2_000);
    await until('the code to go', () => findAll(room, '[role=group]').length === 0);
    assert(!says('is binnen'), 'nobody came');
  });

  it('keeps settings, measures the screen, and takes a pin only when it was typed the same twice', async () => {
    const hub = new KiosksHub(kioskOf('Bibliotheek'));
    await open(hub);
    await press('Stel dit scherm in');
    equal(await axe(room), [], 'axe');
    type('#pin', '123456');
    type('#again', '123457');
    type('#distance', '5');
    type('#inches', '0');
    await submit();
    await until('the complaints', () => says('Deze zes cijfers zijn anders'));
    assert(says('Typ een getal van 30 tot en met 150.'), 'distance');
    assert(says('Vul alle drie de getallen in.'), 'size');
    equal(hub.all[0]?.settings.pin, null, 'nothing kept');
    equal(await axe(room), [], 'axe with complaints');
    type('#pin', '12345');
    await submit();
    await until('the complaint', () => says('Een pincode heeft zes cijfers.'));
    type('#pin', '123456');
    type('#again', '123456');
    type('#distance', '80');
    type('#inches', '21,5');
    type('#name', 'Bibliotheek, boven');
    find(room, '#printer').click();
    await submit();
    await until('it to be kept', () => names()[0] === 'Bibliotheek, boven');
    const { settings } = hub.all[0] ?? kioskOf('');
    equal([settings.pixelsPerMm, settings.distanceCm, settings.printer], [4.03, 80, true], 'kept');
    assert(settings.pin !== null && (await checkPin('123456', settings.pin)), 'the pin opens');
    assert(!JSON.stringify(hub.all).includes('123456'), 'the pin itself stays here');
    await press('Stel dit scherm in');
    await submit();
    await until('the form to go', () => findAll(room, 'form').length === 0);
    equal(hub.all[0]?.settings, settings, 'an empty field leaves what is there');
  });

  it('takes a screen out of use after a word about what waits, and then off the list', async () => {
    const hub = new KiosksHub(kioskOf('Bibliotheek', {}, { unsent: 2, oldest: 'hour' }));
    await open(hub);
    await press('Neem uit gebruik');
    assert(says('komt gewoon bij u'), 'what waits');
    equal(await axe(room), [], 'axe');
    await press('Ja, neem uit gebruik');
    await until('it to be taken', () => says('Uit gebruik'));
    await drawn(room);
    assert(says('wachtten er nog berichten: 2'), 'what was left');
    await press('Haal van de lijst');
    hub.online = false;
    await press('Ja, haal van de lijst');
    await until('the trouble', () => says('Dat lukte nu niet.'));
    hub.online = true;
    await press('Ja, haal van de lijst');
    await until('it to go', () => names().length === 0);
    assert(says('U heeft nog geen scherm.'), 'says so');
  });

  it('fits a phone', async () => {
    const hub = new KiosksHub(kioskOf('Gezondheidscentrum-met-een-heel-lange-naam-zonder-spaties'));
    await open(hub);
    const host = room.getRootNode() as ShadowRoot;
    (host.host as HTMLElement).style.cssText = 'display: block; inline-size: 360px';
    await press('Er komt een andere computer');
    await until('the code', () => findAll(room, '[role=group]').length === 1);
    await press('Stel dit scherm in');
    await press('Voeg een scherm toe');
    let seen = 0;
    for (const one of [room, ...everyElement(room)]) {
      if (!(one instanceof HTMLElement) || one.closest('dialog:not([open])')) continue;
      const { right, width } = one.getBoundingClientRect();
      const within = host.host.getBoundingClientRect().right + 0.5;
      if (width > 1) assert(right <= within, `${one.tagName} ${one.className} ends at ${right}`);
      seen++;
    }
    assert(seen > 40, `${seen} elements`);
  });
});
