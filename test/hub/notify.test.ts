import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { NO_LIMITS, openStage, type Stage } from './support/stage.ts';
import { openMailSink, type MailSink } from './support/mail-sink.ts';
import { mailConfig } from '../../hub/mail-config.ts';
import { newsLetter } from '../../hub/services/letters.ts';
import { Mail } from '../../hub/services/mail.ts';
import { spellings } from '../e2e/support/canary.ts';
import { filesUnder, residue } from './support/residue.ts';

const FROM = 'bericht@steunpunt.example';
const ADDRESS = 'canary.7qx9+ouder@postbus.example';

const notify = (changes: object = {}): object => ({
  ...{ kind: 'answer', address: ADDRESS, locale: 'nl', door: 'parent' },
  ...changes,
});

describe('word to a visitor', () => {
  let sink: MailSink;
  let stage: Stage;
  let cookie: string;
  before(async () => {
    sink = await openMailSink();
    const mail = mailConfig({ STEUNPUNT_SMTP: sink.url, STEUNPUNT_MAIL_FROM: FROM });
    stage = await openStage({ mail });
    cookie = await stage.logIn();
  });
  after(async () => {
    await stage.close();
    await sink.close();
  });
  const ask = async (body: unknown, who = cookie): Promise<number> =>
    (await stage.desk('/v1/desk/notify', 'POST', body, who)).status;

  test('is one plain mail with one link to the page, and nothing else', async () => {
    sink.caught.length = 0;
    assert.equal(await ask(notify()), 200);
    assert.equal(sink.caught.length, 1);
    const [mail] = sink.caught;
    assert.deepEqual(mail?.to, [ADDRESS]);
    assert.equal(mail.from, FROM);
    assert.deepEqual(mail.notify, ['NEVER'], 'it never comes back');
    assert.equal(mail.headers.get('subject'), 'Er is iets nieuws');
    assert.equal(mail.headers.get('from'), FROM);
    assert.equal(mail.headers.get('to'), ADDRESS);
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.match(mail.headers.get('content-type') ?? '', /^text\/plain; charset=utf-8$/);
    const links = mail.text.match(/https?:\S+/g) ?? [];
    assert.deepEqual(links, [`${stage.urls.hub}/w/${stage.point.embedKey}?lang=nl`]);
    const page = await stage.ask(links[0] ?? '');
    assert.equal(page.status, 200, 'the link opens');
    assert.ok(!mail.raw.includes(stage.point.content().name), 'not the name of the point');
    assert.ok(!mail.raw.includes('html'), 'no markup');
  });

  test('speaks the language and the tone of whoever asked, and falls back to Dutch', async () => {
    const cases = [
      ['nl', 'parent', 'Er is iets nieuws', 'Er is iets nieuws voor u.'],
      ['nl', 'youth', 'Er is iets nieuws', 'Er is iets nieuws voor jou.'],
      ['en', 'parent', 'There is something new', 'There is something new for you.'],
      ['en-GB', 'youth', 'There is something new', 'There is something new for you.'],
      ['ar', 'parent', 'هناك شيء جديد', 'هناك شيء جديد لكم.'],
      ['ar', 'youth', 'هناك شيء جديد', 'هناك شيء جديد لكم.'],
      ['tlh\r\nBcc: x@y.nl', 'parent', 'Er is iets nieuws', 'Er is iets nieuws voor u.'],
      ['__proto__', 'youth', 'Er is iets nieuws', 'Er is iets nieuws voor jou.'],
    ] as const;
    for (const [locale, door, subject, words] of cases) {
      sink.caught.length = 0;
      assert.equal(await ask(notify({ locale, door })), 200);
      const [mail] = sink.caught;
      assert.equal(mail?.headers.get('subject'), subject, locale);
      assert.equal(mail.text.split('\n')[0], words, locale);
      assert.equal((mail.text.match(/https?:\S+/g) ?? []).length, 1);
      assert.ok(!/\b[Uu]w?\b/.test(door === 'youth' && locale === 'nl' ? mail.text : ''), 'je');
    }
    console.log(`${cases.length} languages and doors`);
  });

  test('says when the mail server will not, or cannot', async () => {
    const said = async (): Promise<unknown> => {
      const answer = await stage.desk('/v1/desk/notify', 'POST', notify(), cookie);
      assert.ok(!answer.body.toString().includes('canary'));
      return [answer.status, answer.json()['mailed']];
    };
    sink.caught.length = 0;
    sink.refuse = (address) => ({ code: 550, words: `no <${address}> here` });
    assert.deepEqual(await said(), [502, 'refused']);
    sink.refuse = (address) => ({ code: 451, words: `not now, ${address}` });
    assert.deepEqual(await said(), [502, 'unreachable']);
    sink.refuse = () => null;
    assert.equal(sink.caught.length, 0);
    assert.deepEqual(await said(), [200, undefined]);
  });

  test('is for who is logged in, whole, and nothing more', async () => {
    sink.caught.length = 0;
    assert.equal(await ask(notify(), ''), 401);
    const wrong = [
      notify({ kind: 'question' }),
      notify({ door: 'back' }),
      notify({ locale: 7 }),
      notify({ address: [ADDRESS] }),
      notify({ address: { address: ADDRESS } }),
      { kind: 'answer' },
      [],
    ];
    for (const body of wrong) {
      const answer = await stage.desk('/v1/desk/notify', 'POST', body, cookie);
      assert.equal(answer.status, 422, JSON.stringify(body));
      assert.ok(!answer.body.toString().includes('canary'), 'the address comes back');
    }
    assert.equal(sink.caught.length, 0);
    console.log(`${wrong.length} bodies refused`);
  });

  test('leaves the address nowhere: not in the database, its log, or a line', async () => {
    sink.refuse = (address) => ({ code: 550, words: `no <${address}> here` });
    await ask(notify());
    sink.refuse = () => null;
    assert.equal(await ask(notify()), 200);
    const traces = [ADDRESS, 'canary.7qx9', 'postbus.example'].flatMap(spellings);
    const files = filesUnder(stage.data);
    const log = stage.lines.join('\n');
    const hits = [
      ...residue(files, traces),
      ...traces.filter((trace) => log.includes(String(trace))),
    ];
    console.log(`${files.length} files, ${stage.lines.length} lines: ${hits.length} hits`);
    assert.deepEqual(hits, []);
    assert.equal(
      residue(files, [Buffer.from('de-linde')]).length,
      1,
      'control: the point is there',
    );
    assert.ok(stage.lines.some((line) => line.includes('"error":"mail"')));
  });
});

describe('a hub without mail settings, or over budget', () => {
  test('says so in a sentence, and the page offers no mail', async () => {
    const stage = await openStage();
    try {
      const cookie = await stage.logIn();
      const answer = await stage.desk('/v1/desk/notify', 'POST', notify(), cookie);
      assert.equal(answer.status, 501);
      assert.match(String(answer.json()['error']), /no mail settings/);
      const page = await stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}`);
      assert.match(page.body.toString(), /"mail":false/);
    } finally {
      await stage.close();
    }
  });

  test('sends one colleague so many mails an hour and no more', async () => {
    const sink = await openMailSink();
    const mail = mailConfig({ STEUNPUNT_SMTP: sink.url, STEUNPUNT_MAIL_FROM: FROM });
    let now = Date.UTC(2026, 10, 23, 9);
    const stage = await openStage({
      mail,
      now: () => now,
      budgets: { ...NO_LIMITS, mailHour: 5 },
    });
    try {
      const page = await stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}`);
      assert.match(page.body.toString(), /"mail":true/);
      const cookie = await stage.logIn();
      const send = async (): Promise<number> =>
        (await stage.desk('/v1/desk/notify', 'POST', notify(), cookie)).status;
      const statuses: number[] = [];
      for (let i = 0; i < 8; i++) statuses.push(await send());
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429, 429]);
      assert.equal(sink.caught.length, 5);
      now += 3_600_000;
      const again = await stage.logIn();
      assert.equal((await stage.desk('/v1/desk/notify', 'POST', notify(), again)).status, 200);
    } finally {
      await stage.close();
      await sink.close();
    }
  });
});

test('the mail names the button that ends it as the screens do', () => {
  const screens = readFileSync('src/ui/visitor/steunpunt-mail-me.ts', 'utf8');
  const dutch = /msg\('([^']+)', \{ id: 'mail-me\.stop' \}\)/.exec(screens)?.[1] ?? '?';
  for (const door of ['parent', 'youth'] as const)
    assert.ok(newsLetter('nl', door, 'x').text.includes(dutch), dutch);
  for (const locale of ['en', 'ar']) {
    const { messages } = JSON.parse(readFileSync(`locales/${locale}.json`, 'utf8')) as {
      messages: Record<string, string>;
    };
    const words = messages['mail-me.stop'] ?? '?';
    assert.ok(newsLetter(locale, 'parent', 'x').text.includes(words), words);
  }
});

test('nothing goes out where TLS must be and is not', async () => {
  const sink = await openMailSink();
  const config = mailConfig({ STEUNPUNT_SMTP: sink.url, STEUNPUNT_MAIL_FROM: FROM });
  assert.ok(config);
  const open = new Mail(config);
  const strict = new Mail({ ...config, requireTLS: true });
  try {
    const letter = newsLetter('nl', 'parent', 'x');
    assert.equal(await strict.send(ADDRESS, letter), 'unreachable');
    assert.equal(sink.caught.length, 0);
    assert.equal(await open.send(ADDRESS, letter), 'sent', 'control');
  } finally {
    strict.close();
    open.close();
    await sink.close();
  }
});
