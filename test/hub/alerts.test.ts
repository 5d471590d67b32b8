import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { alertConfig } from '../../hub/alert-config.ts';
import { openAlertSink, type AlertSink } from './support/alert-sink.ts';
import { envelope } from './support/point.ts';
import { HOUR, SEVEN, write } from './support/monday.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, setUpStage, type Stage } from './support/stage.ts';

const SENTENCE = 'Er is iets nieuws bij het steunpunt. Kijk aan de balie.';

const alertTo = (sink: AlertSink, kind = ''): ReturnType<typeof alertConfig> =>
  alertConfig({ STEUNPUNT_ALERT_URL: sink.url, STEUNPUNT_ALERT_KIND: kind });

interface Open {
  readonly sink: AlertSink;
  readonly stage: Stage;
  /** How many alerts leave so many hours after seven. */
  tellsAt(hours: number): Promise<number>;
  close(): Promise<void>;
}

async function open(kind?: string): Promise<Open> {
  const sink = await openAlertSink();
  let now = SEVEN;
  const stage = await openStage({ alert: alertTo(sink, kind), now: () => now });
  return {
    ...{ sink, stage },
    tellsAt: async (hours) => {
      now = SEVEN + hours * HOUR;
      const before = sink.caught.length;
      await stage.hub.services.notices.run();
      await stage.hub.services.notices.run();
      return sink.caught.length - before;
    },
    close: async () => {
      await stage.close();
      await sink.close();
    },
  };
}

describe('word in a channel of the colleagues', () => {
  test('goes out once a round in which something came, and never else', async () => {
    const all = await open();
    const { tellsAt } = all;
    try {
      for (let i = 0; i < 5; i++) await write(all);
      assert.equal(await tellsAt(0.9), 0, 'not before eight');
      assert.equal(await tellsAt(1), 1, 'at eight, one for five');
      await write(all);
      assert.equal(await tellsAt(1.1), 0, 'never at once');
      assert.equal(await tellsAt(5), 1, 'at noon');
      assert.equal(await tellsAt(9), 0, 'nothing came since');
      await write(all);
      assert.equal(await tellsAt(13), 0, 'not in the evening');
      assert.equal(await tellsAt(25), 1, 'Tuesday at eight');
      await write(all);
      assert.equal(await tellsAt(49), 0, 'Wednesday is no opening day');
      assert.equal(await tellsAt(73), 1, 'Thursday at eight');
      assert.equal(all.sink.caught.length, 4);
    } finally {
      await all.close();
    }
  });

  test('is the same sentence for each kind, and nothing of a message', async (t) => {
    const bodies: Record<string, unknown> = {
      slack: { text: SENTENCE },
      webhook: { text: SENTENCE },
      teams: {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            contentUrl: null,
            content: {
              $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
              type: 'AdaptiveCard',
              version: '1.2',
              body: [{ type: 'TextBlock', text: SENTENCE, wrap: true }],
            },
          },
        ],
      },
    };
    let looked = 0;
    for (const [kind, body] of Object.entries(bodies)) {
      const all = await open(kind);
      try {
        await write(all);
        assert.equal(await all.tellsAt(1), 1);
        const [alert] = all.sink.caught;
        assert.deepEqual(JSON.parse(alert!.body), body);
        assert.equal(`${alert!.method} ${alert!.path}`, 'POST /services/canary-secret');
        assert.equal(alert!.headers['content-type'], 'application/json');
        const { referer, cookie, authorization } = alert!.headers;
        assert.deepEqual([referer, cookie, authorization], [undefined, undefined, undefined]);
        looked++;
      } finally {
        await all.close();
      }
    }
    t.diagnostic(`${looked} kinds`);
    assert.equal(looked, 3);
  });

  test('is said in the next round where it failed, once, and never says where', async (t) => {
    const elsewhere = await openAlertSink('/elsewhere');
    t.after(() => elsewhere.close());
    const troubles: [string, (sink: AlertSink) => void, RegExp][] = [
      ['turned away', (sink) => (sink.answer = { status: 403 }), /"refused"/],
      ['out of order', (sink) => (sink.answer = { status: 500 }), /"refused"/],
      [
        'sent on',
        (sink) => (sink.answer = { status: 307, location: elsewhere.url }),
        /"error":"alert","kind":"refused"/,
      ],
    ];
    let looked = 0;
    for (const [name, break_, line] of troubles) {
      const all = await open();
      try {
        break_(all.sink);
        await write(all);
        assert.equal(await all.tellsAt(1), 1, `${name}: tried once in its round`);
        assert.equal(await all.tellsAt(2), 0, name);
        all.sink.answer = { status: 200 };
        await write(all);
        assert.equal(await all.tellsAt(5), 1, `${name}: once for both`);
        assert.equal(await all.tellsAt(9), 0, name);
        const log = all.stage.lines.join('\n');
        assert.match(log, line);
        assert.doesNotMatch(log, /canary|127\.0\.0\.1/, 'the address is a secret');
        looked++;
      } finally {
        await all.close();
      }
    }
    assert.equal(elsewhere.caught.length, 0, 'nobody else was told');
    t.diagnostic(`${looked} troubles`);
    assert.equal(looked, 3);
  });

  test('that nobody answers holds up nothing', async () => {
    const all = await open();
    const { sink, stage } = all;
    let release: () => void = () => undefined;
    try {
      await write(all);
      const held = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<void>((resolve) => {
        sink.hold = () => {
          resolve();
          return held;
        };
      });
      const telling = all.tellsAt(1);
      await reached;
      for (let i = 0; i < 10; i++)
        assert.equal((await stage.put(envelope(stage.point.kid))).status, 201);
      release();
      assert.equal(await telling, 1);
      await sink.close();
      await stage.hub.services.notices.noted();
      assert.equal(await all.tellsAt(5), 0);
      assert.match(stage.lines.join('\n'), /"error":"alert","kind":"unreachable"/);
      await stage.hub.services.store.database.db.schema.dropTable('alerts').execute();
      await write(all);
      await all.tellsAt(9);
      assert.ok(stage.lines.some((line) => line.includes('"error":"notice"')));
    } finally {
      release();
      await all.close();
    }
  });

  test('keeps no more than a round in the database until then', async () => {
    const all = await open();
    const { store } = all.stage.hub.services;
    try {
      await write(all);
      const rows = await store.database.db.selectFrom('alerts').selectAll().execute();
      assert.deepEqual(Object.keys(rows[0] ?? {}), ['point', 'due']);
      assert.equal(rows.length, 1);
      assert.equal(rows[0]?.point, 'de-linde');
    } finally {
      await all.close();
    }
  });
});

const postgres = startPostgres();
if (postgres) after(() => postgres.stop());
test('two hubs on one PostgreSQL say it once', { skip: !postgres }, async (t) => {
  if (!postgres) return;
  const sink = await openAlertSink();
  let now = SEVEN;
  const config = { databaseUrl: postgres.database(), alert: alertTo(sink), now: () => now };
  const one = await openStage(config, { setUp: false });
  await setUpStage(one);
  const two = { ...(await openStage(config, { setUp: false })), point: one.point };
  try {
    let rounds = 0;
    for (const day of [0, 1, 3])
      for (const hour of [1, 5, 9]) {
        sink.caught.length = 0;
        await Promise.all([one, two, one, two].map((stage) => write({ stage })));
        now = SEVEN + (day * 24 + hour) * HOUR;
        await Promise.all([one, two, one, two].map(({ hub }) => hub.services.notices.run()));
        assert.equal(sink.caught.length, 1, `day ${day}, hour ${hour}`);
        rounds++;
      }
    t.diagnostic(`${rounds} rounds at two hubs, one alert each`);
    assert.equal(rounds, 9);
  } finally {
    await Promise.all([one.close(), two.close()]);
    await sink.close();
  }
});
