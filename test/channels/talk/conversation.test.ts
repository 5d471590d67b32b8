import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  numberOf,
  choose,
  content,
  libraryOf,
  LINK,
  spoken,
  textOf,
  type Spoken,
} from './support/spoken.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const lastTold = (one: Spoken): string => one.told.at(-1)?.text ?? '';

void test('the first words say who reads along, where nobody does, and ask who is there', async (t) => {
  const reads = {
    page: /de computer achter deze chat kan meelezen/,
    web: /de computer achter deze chat kan meelezen/,
    sms: /uw telefoonbedrijf en de computer/,
    slack: /het bedrijf achter Slack kan meelezen/,
    teams: /het bedrijf achter Teams kan meelezen/,
  } as const;
  for (const [channel, words] of Object.entries(reads)) {
    const { heard } = await spoken({ channel: channel as keyof typeof reads });
    const said = textOf(heard);
    assert.match(said, words);
    assert.ok(said.indexOf(LINK) > 0 && said.indexOf(LINK) < said.indexOf('Wie bent u?'));
    assert.ok(said.includes(content.name));
    assert.equal(heard.length, channel === 'sms' ? 1 : 2);
  }
  t.diagnostic(`${Object.keys(reads).length} channels`);
  const known = await spoken({ door: 'youth' });
  assert.match(textOf(known.heard), /Waarmee kunnen we je helpen\?/);
  const again = await known.talk.greet(true);
  assert.match(textOf(again), /Ons gesprek is opnieuw begonnen/);
});

void test('what is typed before we know who is there is looked up once we do', async () => {
  const one = await spoken();
  assert.match(await one.type('mijn kind gaat niet meer naar school'), /Daar kijken wij zo naar/);
  assert.match(await one.type('1'), /Mijn kind zit thuis zonder school/);
});

void test('a question goes as it was written, in pieces, when its writer says so', async () => {
  const one = await spoken({ door: 'parent' });
  const asked = await choose(one, 'Stel uw vraag');
  assert.match(asked, /School kan dit niet lezen/);
  assert.match(await one.type('Mijn zoon zit thuis.'), /Er is nog niets verstuurd/);
  await one.type('Al drie weken.', 'Wat nu?');
  await choose(one, 'Haal het laatste stuk weg');
  assert.equal(one.post.drafts.length, 0, 'nothing goes by itself');
  const sent = await choose(one, 'Verstuur uw vraag');
  assert.match(sent, /Wij hebben uw vraag\. U hoort voor .+ iets\./);
  assert.deepEqual(one.post.drafts, [
    {
      ...{ text: 'Mijn zoon zit thuis.\n\nAl drie weken.', door: 'parent' },
      ...{ locale: 'nl', consent: 'belofte-1' },
    },
  ]);
});

void test('the code is said once, in groups, and never again', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Stel uw vraag');
  const sent = await one.type('Mag dat?', '1');
  const [code = ''] = /\d{4} \d{4} \d{4} \d{4} \d{4}/.exec(sent) ?? [];
  assert.match(code, /^\d/);
  assert.match(sent, /Schrijf deze code nu op/);
  await one.type('menu', 'antwoord', 'help', '1', 'menu', 'antwoord', 'wat was mijn code', 'terug');
  one.post.reply({ v: 1, n: 1, type: 'answer', text: 'Dat mag.', by: 'Noor', day: '2026-11-20' });
  await turn();
  await one.type('antwoord', 'stop', 'menu', '1');
  const digits = code.replaceAll(' ', '');
  const all = one.heard.map(({ text }) => text.replaceAll(/\D/g, '')).join('|');
  assert.equal(all.split(digits).length - 1, 1);
});

void test('"bewaard" is said while it is kept, and that it is sent once it is', async () => {
  const one = await spoken({ door: 'parent' });
  one.post.online = false;
  await choose(one, 'Stel uw vraag');
  assert.match(await one.type('Mag dat?', '1'), /^Bewaard\. Uw bericht zit op slot\./);
  assert.equal(one.told.length, 0);
  one.post.deliver('memory');
  await turn();
  assert.equal(one.told.length, 0, 'what was kept is not un-said');
  one.post.deliver('sent');
  await turn();
  assert.match(lastTold(one), /Wij hebben uw vraag/);
  one.post.deliver('sent');
  await turn();
  assert.equal(one.told.length, 1);
  const other = await spoken({ door: 'parent' });
  other.post.online = false;
  await choose(other, 'Stel uw vraag');
  await other.type('Mag dat?', '1');
  other.post.deliver('parked');
  await turn();
  assert.match(lastTold(other), /Bel ons, dan helpen wij u meteen verder\.\nBel ons: 085/);
});

void test('feedback that nobody replies to has no code', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Hoe was het gesprek?');
  const sent = await one.type('2', '1', '2', '3', '0', 'overslaan', 'ja');
  assert.match(sent, /Wij tellen uw antwoorden op/);
  assert.doesNotMatch(textOf(one.heard), /code: |antwoord\b.*binnen/i);
  assert.equal(one.post.drafts.length, 1);
  assert.equal(one.post.watched, 0);
});

void test('a language can be chosen by number, and by its own name', async () => {
  const one = await spoken();
  assert.match(await choose(one, 'English'), /Who are you\?/);
  assert.match(await one.type('العربية'), /من أنتم؟/);
  assert.match(await one.type('١'), /كيف يمكننا مساعدتكم؟/, 'digits of Arabic');
  assert.match(await choose(one, /لغة أخرى/), /بأي لغة؟/);
  assert.match(await one.type('Українська'), /Чим ми можемо вам допомогти\?/);
  assert.match(await one.type('Nederlands'), /Waarmee kunnen wij u helpen\?/);
});

void test('who writes in other letters is answered in them', async () => {
  const one = await spoken();
  assert.match(await one.type('طفلي لا يذهب إلى المدرسة'), /^شكرًا لكم[^]*من أنتم؟/);
  assert.match(await one.type('1'), /هل تقصدون واحدًا من هذه؟/);
  const other = await spoken({ door: 'parent' });
  assert.match(await other.type('Дитина не ходить до школи'), /Запитати|запитати/);
  assert.match(await other.type('menu'), /Чим ми можемо/);
  const dutch = await spoken({ door: 'parent' });
  assert.match(await dutch.type('mijn kind heet علي en zit thuis'), /Nee, ik wil het vragen/);
});

void test('"stop" wipes what was written, says so, and asks nothing more', async () => {
  const one = await spoken();
  await one.type('1');
  await choose(one, 'Stel uw vraag');
  await one.type('Dit mag niemand lezen.');
  const stopped = await one.type('stop');
  assert.match(stopped, /^Gewist\./);
  assert.doesNotMatch(stopped, /Wie bent u/);
  await one.type('menu', '1');
  assert.doesNotMatch(await choose(one, 'Stel uw vraag'), /Dit mag niemand lezen/);
  assert.equal(one.post.drafts.length, 0);
  assert.match(await (await spoken({ channel: 'sms' })).type('WIS'), /Op uw telefoon staan/);
});

void test('"menu" loses nothing: a journey goes on where it was', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Wij bellen u');
  await one.type('06 12345678', '2');
  await one.type('menu');
  const back = await choose(one, 'Wij bellen u');
  assert.match(back, /Wij gaan verder waar u was\.[^]*Welke taal spreekt u het liefst\?/);
  assert.match(await one.type('terug'), /Wanneer kunnen wij het beste bellen\?/);
});

void test('what does not fit, cannot go or broke stays, and it is said what to do', async () => {
  const one = await spoken({ door: 'parent' });
  one.post.room = 20;
  await choose(one, 'Stel uw vraag');
  const long = await one.type('Mijn zoon zit al drie weken thuis.', '1');
  assert.match(long, /past niet in één keer\. Haal ongeveer \d+ letters weg\./);
  assert.ok(long.includes(LINK) && long.includes('Mijn zoon zit al drie weken thuis.'));
  one.post.room = 8000;
  one.post.broken = true;
  assert.match(await one.type('1'), /Dat lukte niet\. Uw tekst staat er nog\./);
  one.post.canSeal = false;
  assert.match(await one.type('1'), /niet op slot doen\. Daarom is er niets verstuurd/);
  one.post.canSeal = true;
  assert.match(await one.type('1'), /Wij hebben uw vraag/);
  assert.equal(one.post.drafts.length, 1);
});

void test('a long story is shown in short, and goes whole', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Stel uw vraag');
  const story = Array.from({ length: 400 }, (_, i) => `Dag ${i} 🙂.`).join(' ');
  const shown = await one.type(story);
  assert.ok(shown.length < 1_200 && shown.includes('Dag 0 🙂.') && shown.includes('Dag 399 🙂.'));
  await one.type('1');
  assert.equal(one.post.drafts[0]?.text, story);
});

void test('while the hub cannot be reached the phone is there, and the way on comes back', async () => {
  let there = false;
  const library = libraryOf('nl', 'parent');
  const one = await spoken({
    door: 'parent',
    library: () => Promise.resolve(there ? library : null),
  });
  assert.match(textOf(one.heard), /er nu even niet bij[^]*Bel ons: 085[^]*Bel 112/);
  there = true;
  assert.match(await one.type('menu'), /Stel uw vraag/);
  there = false;
  assert.match(await choose(one, 'Stel uw vraag'), /Wat wilt u vragen/, 'what was there stays');
});

void test('by itself a call follows the question of this conversation', async () => {
  const one = await spoken({ door: 'parent' });
  await choose(one, 'Stel uw vraag');
  await one.type('Mag dat?', '1', 'menu');
  await choose(one, 'Wij bellen u');
  const sent = await one.type('0612345678', '1', '1', '2', 'Sla over.', 'ja');
  assert.match(sent, /Wij hebben uw nummer/);
  assert.doesNotMatch(sent, /Uw code/, 'it has one');
  assert.equal(one.post.drafts.at(-1)?.call?.phone, '0612345678');
  assert.ok(numberOf(one.heard, 'Schrijf iets erbij'));
});
