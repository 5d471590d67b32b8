import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { mailConfig } from '../../hub/mail-config.ts';
import { spellings } from '../e2e/support/canary.ts';
import { openMailSink, type MailSink } from './support/mail-sink.ts';
import { envelope } from './support/point.ts';
import { HOUR, SEVEN, write } from './support/monday.ts';
import { startPostgres } from './support/postgres.ts';
import { filesUnder, residue } from './support/residue.ts';
import { openStage, setUpStage, type Stage } from './support/stage.ts';

const OWN = 'noor.canary@steunpunt.example';

const mailTo = (sink: MailSink): ReturnType<typeof mailConfig> =>
  mailConfig({
    STEUNPUNT_SMTP: sink.url,
    STEUNPUNT_MAIL_FROM: 'bericht@steunpunt.example',
  });

interface Open {
  readonly sink: MailSink;
  readonly stage: Stage;
  readonly cookie: string;
  /** Hours after seven. */
  at(hours: number): void;
  close(): Promise<void>;
}

/** A hub whose colleague gets mail, on a Monday morning at seven. */
async function open(): Promise<Open> {
  const sink = await openMailSink();
  let now = SEVEN;
  const stage = await openStage({ mail: mailTo(sink), now: () => now });
  const cookie = await stage.logIn();
  const put = await stage.desk('/v1/desk/own-notice', 'PUT', { address: OWN }, cookie);
  assert.equal(put.status, 200);
  assert.equal(
    sink.caught.shift()?.headers.get('subject'),
    'U krijgt voortaan bericht van de balie',
  );
  return {
    ...{ sink, stage, cookie },
    at: (hours) => (now = SEVEN + hours * HOUR),
    close: async () => {
      await stage.close();
      await sink.close();
    },
  };
}

describe('word to staff that something came', () => {
  test('goes out in rounds on open days, one mail however much came, without content', async () => {
    const all = await open();
    const { sink, stage, at } = all;
    const mailsAt = async (hours: number): Promise<number> => {
      at(hours);
      const before = sink.caught.length;
      await stage.hub.services.notices.run();
      await stage.hub.services.notices.run();
      return sink.caught.length - before;
    };
    try {
      for (let i = 0; i < 5; i++) await write(all);
      assert.equal(await mailsAt(0.9), 0, 'not before eight');
      assert.equal(await mailsAt(1), 1, 'at eight, one for five');
      const [mail] = sink.caught;
      assert.deepEqual(mail?.to, [OWN]);
      assert.equal(mail.headers.get('subject'), 'Er is een nieuw bericht aan de balie');
      assert.deepEqual(mail.text.match(/https?:\S+/g), [`${stage.urls.desk}/desk/`]);
      await write(all);
      assert.equal(await mailsAt(1.1), 0, 'never at once');
      assert.equal(await mailsAt(4.9), 0);
      assert.equal(await mailsAt(5), 1, 'at noon');
      assert.equal(await mailsAt(9), 0, 'nothing came since');
      at(9.5);
      await write(all);
      assert.equal(await mailsAt(13), 0, 'not in the evening');
      assert.equal(await mailsAt(25), 1, 'Tuesday at eight');
      at(30);
      await write(all);
      assert.equal(await mailsAt(49), 0, 'Wednesday is no opening day');
      assert.equal(await mailsAt(73), 1, 'Thursday at eight');
      assert.equal(sink.caught.length, 4);
    } finally {
      await all.close();
    }
  });

  test('is not said to who looked since, and is to who looked before', async () => {
    const all = await open();
    const { sink, stage, at } = all;
    const look = async (query: string): Promise<void> => {
      const cookie = await stage.logIn();
      const answer = await stage.desk(`/v1/desk/threads${query}`, 'GET', undefined, cookie);
      assert.equal(answer.status, 200);
    };
    try {
      await write(all);
      await look('?archived=0');
      at(1);
      await stage.hub.services.notices.run();
      assert.equal(sink.caught.length, 0, 'she saw it');
      await write(all);
      await look('?archived=1');
      at(5);
      await stage.hub.services.notices.run();
      assert.equal(sink.caught.length, 1, 'what was put away tells her nothing');
    } finally {
      await all.close();
    }
  });

  test('waits while the mail server is away, and ends when it will not', async () => {
    const all = await open();
    const { sink, stage, at } = all;
    const { notices } = stage.hub.services;
    try {
      await write(all);
      at(1);
      sink.refuse = () => ({ code: 451, words: `not now, ${OWN}` });
      await notices.run();
      await notices.run();
      assert.equal(sink.caught.length, 0);
      sink.refuse = () => null;
      await notices.run();
      await notices.run();
      assert.equal(sink.caught.length, 1, 'once, when it is back');
      await write(all);
      at(5);
      let asked = 0;
      sink.refuse = () => ({ code: 550, words: `nobody, ${++asked}` });
      await notices.run();
      await notices.run();
      assert.equal(asked, 1, 'a refused one is not tried for ever');
      const log = stage.lines.join('\n');
      assert.ok(!log.includes('canary'), 'an address in the log');
      assert.match(log, /"kind":"unreachable"[^]*"kind":"refused"/);
    } finally {
      await all.close();
    }
  });

  test('never holds up a submission: mail server wedged, table gone', async () => {
    const all = await open();
    const { sink, stage, at } = all;
    try {
      await write(all);
      at(1);
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<void>((resolve) => {
        sink.hold = () => {
          resolve();
          return held;
        };
      });
      const running = stage.hub.services.notices.run();
      await reached;
      for (let i = 0; i < 10; i++)
        assert.equal((await stage.put(envelope(stage.point.kid))).status, 201);
      release();
      await running;
      await stage.hub.services.notices.noted();
      await stage.hub.services.store.database.db.schema.dropTable('notices').execute();
      for (let i = 0; i < 10; i++)
        assert.equal((await stage.put(envelope(stage.point.kid))).status, 201);
      await stage.hub.services.notices.noted();
      await stage.hub.services.notices.run();
      assert.ok(stage.lines.some((line) => line.includes('"error":"notice"')));
    } finally {
      await all.close();
    }
  });

  test('stands in the clear while it is wanted, and nowhere after', async () => {
    const all = await open();
    const { stage, cookie, sink } = all;
    try {
      const traces = spellings(OWN);
      const found = (): number => residue(filesUnder(stage.data), traces).length;
      assert.ok(found() > 0, 'control: it is in the database');
      const shown = await stage.desk('/v1/desk/own-notice', 'GET', undefined, cookie);
      assert.deepEqual(shown.json(), { v: 1, mail: true, address: OWN, hours: [8, 12, 16] });
      sink.refuse = () => ({ code: 550, words: 'nobody' });
      const other = { address: 'typefout@steunpunt.example' };
      const put = await stage.desk('/v1/desk/own-notice', 'PUT', other, cookie);
      assert.equal(put.status, 502);
      assert.equal(await stage.hub.services.store.notices.address('de-linde', 'noor-1'), OWN);
      await stage.desk('/v1/desk/own-notice', 'PUT', { address: null }, cookie);
      assert.equal(found(), 0, 'taken away');
      const gone = await stage.desk('/v1/desk/own-notice', 'GET', undefined, cookie);
      assert.equal(gone.json()['address'], null);
      await write(all);
      all.at(1);
      await stage.hub.services.notices.run();
      assert.equal(sink.caught.length, 0);
    } finally {
      await all.close();
    }
  });

  test('goes with the colleague', async () => {
    const all = await open();
    const { database, notices } = all.stage.hub.services.store;
    try {
      await write(all);
      await database.db.updateTable('staff').set({ role: 'network' }).execute();
      assert.deepEqual(await notices.claim('de-linde', 9_999_999), [], 'reads no messages');
      await database.db.updateTable('staff').set({ role: 'colleague' }).execute();
      assert.equal((await notices.claim('de-linde', 9_999_999)).length, 1, 'control');
      await database.db.deleteFrom('staff').execute();
      assert.equal(await notices.address('de-linde', 'noor-1'), null);
    } finally {
      await all.close();
    }
  });
});

const postgres = startPostgres();
if (postgres) after(() => postgres.stop());
test('two hubs on one PostgreSQL send one mail', { skip: !postgres }, async (t) => {
  if (!postgres) return;
  const sink = await openMailSink();
  let now = SEVEN;
  const config = {
    ...{ databaseUrl: postgres.database(), mail: mailTo(sink), now: () => now },
  };
  const one = await openStage(config, { setUp: false });
  await setUpStage(one);
  const two = { ...(await openStage(config, { setUp: false })), point: one.point };
  try {
    const cookie = await one.logIn();
    await one.desk('/v1/desk/own-notice', 'PUT', { address: OWN }, cookie);
    let rounds = 0;
    for (let day = 0; day < 7; day++)
      for (const hour of [1, 5, 9]) {
        sink.caught.length = 0;
        await Promise.all([one, two, one, two].map((stage) => write({ stage })));
        now = SEVEN + (day * 24 + hour) * HOUR;
        await Promise.all([one, two, one, two].map(({ hub }) => hub.services.notices.run()));
        const open = [0, 1, 3].includes(day);
        const told = sink.caught.length;
        // What came on a closed day is told on the next that is open, in its first round.
        assert.equal(told, open ? 1 : 0, `day ${day}, hour ${hour}`);
        rounds++;
      }
    t.diagnostic(`${rounds} rounds at two hubs, never two mails`);
    assert.equal(rounds, 21);
  } finally {
    await Promise.all([one.close(), two.close()]);
    await sink.close();
  }
});
