import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../channels/words/words.ts';
import { choose, libraryOf, numberOf, spoken, type Spoken } from './support/spoken.ts';

const panel = /^Is er nu gevaar\? Bel 112\./;
const firstText = (one: Spoken, from: number): string => one.heard[from]?.text ?? '';

/** A place each, as somebody gets there. */
const places: Record<string, (one: Spoken) => Promise<unknown>> = {
  menu: () => Promise.resolve(),
  'a search': (one) => choose(one, 'Vind een antwoord'),
  'a question': (one) => choose(one, 'Stel uw vraag'),
  'a phone number': (one) => choose(one, 'Wij bellen u'),
  'a choice': async (one) => {
    await choose(one, 'Ik zoek een buddy');
  },
  'a code': (one) => choose(one, 'Ik heb een code'),
  'a text before it is sent': async (one) => {
    await choose(one, 'Stel uw vraag');
    await one.type('Hoi.');
  },
  'after sending': async (one) => {
    await choose(one, 'Stel uw vraag');
    await one.type('Hoi.', '1');
  },
  'a thread': async (one) => {
    await choose(one, 'Stel uw vraag');
    await one.type('Hoi.', '1', 'antwoord');
  },
};

void test('words of danger say who to call before anything else, wherever one is', async (t) => {
  for (const [name, go] of Object.entries(places)) {
    const one = await spoken({ door: 'parent' });
    await go(one);
    const { length } = one.heard;
    const sent = one.post.drafts.length;
    await one.type('ik wil niet meer leven');
    assert.match(firstText(one, length), panel, name);
    assert.match(firstText(one, length), /0800-0113 113[^]*Dit verstuurt niets\.$/, name);
    assert.equal(one.post.drafts.length, sent, 'it sends nothing');
    assert.ok(one.heard.length > length + 1, 'and stops nobody');
    const next = one.heard.length;
    await one.type('1');
    assert.doesNotMatch(firstText(one, next), panel, 'once');
  }
  t.diagnostic(`${Object.keys(places).length} places`);
  const calm = await spoken({ door: 'parent' });
  await calm.type('mijn kind wil niet meer naar school');
  assert.equal(calm.heard.filter(({ text }) => panel.test(text)).length, 0, 'control');
});

void test('also before anybody said who they are', async () => {
  const one = await spoken();
  const { length } = one.heard;
  await one.type('mijn vader slaat mij');
  assert.match(firstText(one, length), panel);
});

void test('also in other letters than those of the conversation', async () => {
  const [arabic = ''] = libraryOf('ar', 'youth').crisis.phrases.filter((one) =>
    /^[\p{Script=Arabic} ]+$/u.test(one),
  );
  assert.ok(arabic);
  for (const door of [undefined, 'parent'] as const) {
    const one = await spoken(door ? { door } : {});
    const { length } = one.heard;
    await one.type(arabic);
    assert.match(firstText(one, length), panel, arabic);
  }
});

void test('every phrase of the list, in every language', async (t) => {
  let phrases = 0;
  for (const { locale } of LANGUAGES) {
    const one = await spoken({ locale, door: 'youth' });
    for (const phrase of libraryOf(locale, 'youth').crisis.phrases.filter((_, i) => i % 15 === 0)) {
      const typed = phrase
        .split(' ')
        .map((place) => place.split('/')[0]!.replaceAll('..', ''))
        .join(' ');
      const { length } = one.heard;
      await one.type('menu');
      await one.type(numberOf(one.heard, libraryOf(locale, 'youth').texts['vraag.title'] ?? ''));
      const before = one.heard.length;
      await one.type(typed);
      assert.match(firstText(one, before), /112/, `${locale}: ${typed}`);
      assert.ok(before > length);
      await one.type('2');
      phrases++;
    }
  }
  assert.ok(phrases > 50);
  t.diagnostic(`${phrases} phrases`);
});
