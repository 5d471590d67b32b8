import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { colorWords, launcherColors } from '../../../desk/places/color-words.ts';
import { lookOf } from '../../../desk/places/look.ts';
import { filledIn, formOf, looksOf, type PlaceForm } from '../../../desk/places/place-form.ts';
import { startOf, STARTS, startWords } from '../../../desk/places/start-words.ts';
import { contrast, readColor } from '../../../src/core/contrast.ts';
import { EmbedSettings } from '../../../src/core/embed-wire.ts';
import { FIRST_EMBED, type EmbedSettings as Settings } from '../../../src/core/embed.ts';
import { placeOf } from '../../../src/ui/visitor/places.ts';

const BEFORE: Settings = { ...FIRST_EMBED, name: 'School', origins: ['https://ouders.school.nl'] };
const form = (more: Partial<PlaceForm> = {}): PlaceForm => ({ ...formOf(BEFORE), ...more });

void test('a name and an address are a place that the hub takes', () => {
  const filled = filledIn(form({ name: ' De Linde ', sites: 'www.linde.nl/contact' }), BEFORE);
  assert.ok(filled.kind === 'ok');
  assert.equal(filled.settings.name, 'De Linde');
  assert.deepEqual(filled.settings.origins, ['https://www.linde.nl', 'https://linde.nl']);
  assert.ok(v.safeParse(EmbedSettings, filled.settings).success);
});

void test('what no hub would take is told at its field', () => {
  const wrong: readonly (readonly [Partial<PlaceForm>, string])[] = [
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ sites: '' }, 'sites'],
    [{ sites: 'onze school' }, 'unclear'],
    [{ sites: Array.from({ length: 11 }, (_, i) => `a${i}.nl`).join('\n') }, 'too-many'],
    [{ start: 'faq-', thing: '' }, 'thing'],
  ];
  for (const [part, trouble] of wrong)
    assert.deepEqual(filledIn(form(part), BEFORE), { kind: 'unfit', troubles: [trouble] });
});

void test('every start of the guide has words, opens a screen, and is the same after a change', (t) => {
  const seen = new Set<string>();
  for (const start of STARTS) {
    const name = start.endsWith('-') ? `${start}zit-thuis` : start;
    assert.ok(placeOf(name), `${name} opens`);
    const settings = { ...BEFORE, start: name };
    assert.equal(looksOf(formOf(settings), settings).start, name);
    assert.ok(v.safeParse(EmbedSettings, settings).success, name);
    seen.add(startWords(start));
  }
  t.diagnostic(`${STARTS.length} starts`);
  assert.equal(seen.size, STARTS.length, 'no two with the same words');
});

void test('a start of another make stays as it is', () => {
  const settings = { ...BEFORE, start: 'journey-van-ons' };
  assert.equal(startOf(settings.start), null);
  assert.equal(looksOf(formOf(settings), settings).start, 'journey-van-ons');
});

void test('the example begins where visitors will', () => {
  const look = lookOf(
    { ...BEFORE, door: 'youth', start: 'faq', lang: 'tr', color: '#ffee00' },
    'https://hub.nl',
    'k',
  );
  assert.equal(look.page, 'https://hub.nl/w/k?door=youth&start=faq&lang=tr&color=%23ffee00');
  assert.equal(lookOf(BEFORE, 'https://hub.nl', '').page, '', 'without a place there is no page');
});

void test('letters on the button can be read on any colour, and the words say how', (t) => {
  let black = 0;
  for (let step = 0; step < 512; step++) {
    const hex = `#${((step * 32_749) % 0x1000000).toString(16).padStart(6, '0')}`;
    const [back, front] = launcherColors(hex).map((one) => readColor(one));
    assert.ok(back && front && contrast(back, front) >= 4.5, hex);
    if (colorWords(hex).includes('zwart')) black++;
  }
  assert.match(colorWords('#ffee00'), /zwart.*witte pagina/);
  assert.doesNotMatch(colorWords('#1c4d3e'), /witte pagina/);
  t.diagnostic(`512 colours, ${black} with black letters`);
  assert.ok(black > 50 && black < 462);
});
