import * as v from 'valibot';
import { Awake } from '../../kiosk/awake.ts';
import { countCrash, crashesOfDay } from '../../kiosk/crashes.ts';
import { keep } from '../../kiosk/kept.ts';
import { makeReport } from '../../kiosk/report.ts';
import { KioskVoice } from '../../kiosk/voice.ts';
import { KioskReport } from '../../src/core/kiosk.ts';
import { openRows } from '../../src/store/rows.ts';
import { Comfort } from '../../src/ui/kiosk/comfort.ts';
import { assert, equal } from '../ui/support/assert.ts';

const HOUR = 3_600_000;
const NOON = 500_000 * HOUR;
const CANARY = 'kanarie-op-school';

const fares = {
  ...{ app: '3f2a9c', updates: { waiting: '' }, signed: { clockOff: -12 } },
  ...{ awake: new Awake(), voice: new KioskVoice({ comfort: new Comfort() }) },
};
const lasting = { upHours: 3, waitingDays: 0 };

async function empty(): Promise<void> {
  const rows = await openRows();
  for (const { sid } of await rows.all()) await rows.remove(sid);
  rows.close();
  await keep('first-seen', {});
  await keep('crashes', {});
}

describe('a report of a real page', () => {
  beforeEach(empty);
  afterEach(async () => {
    globalThis.steunpuntSupervisor = undefined;
    document.body.replaceChildren();
    await empty();
  });

  it('is what the hub takes, and tells what waits', async () => {
    const rows = await openRows();
    const row = { fmt: 1, point: 'de-linde', embedKey: '', bytes: new Uint8Array(8) } as const;
    const more = { digest: '', tries: 0, notBefore: 0 };
    await rows.put({ ...row, ...more, sid: 'een', state: 'due' });
    await rows.put({ ...row, ...more, sid: 'twee', state: 'parked' });
    rows.close();
    const report = await makeReport(fares, lasting, NOON);
    equal(v.parse(KioskReport, report), report, 'the schema');
    equal([report.unsent, report.oldest, report.parked], [1, 'hour', 1], 'what waits');
    equal([report.supervised, report.crashes, report.clockOff], [false, 0, -12], 'the rest');
    assert(!('waitingDays' in report), 'no version waits');
    const later = await makeReport({ ...fares, updates: { waiting: 'def' } }, lasting, NOON);
    equal([later.waiting, later.waitingDays], ['def', 0], 'one waits');
    equal(v.parse(KioskReport, later), later, 'the schema');
  });

  it('holds nothing that a visitor typed, nor which letters wait', async () => {
    const field = document.createElement('textarea');
    field.value = CANARY;
    document.body.append(field, CANARY);
    document.title = CANARY;
    const rows = await openRows();
    const bytes = new TextEncoder().encode(CANARY);
    const row = { fmt: 1, point: CANARY, embedKey: CANARY, bytes, digest: CANARY } as const;
    await rows.put({ ...row, sid: CANARY, tries: 0, notBefore: 0, state: 'due' });
    rows.close();
    const text = JSON.stringify(await makeReport(fares, lasting, NOON));
    document.title = '';
    assert(text.includes('"unsent":1'), 'it was there');
    assert(!text.includes(CANARY), text);
    assert(!/\d{10}/.test(text), `no moment: ${text}`);
  });

  it('is cut to what the hub takes, whatever the machine says', async () => {
    const languages = Array.from({ length: 90 }, (_, i) => `x-${i}-${'a'.repeat(60)}`);
    const odd = {
      ...{ ...fares, app: 'a'.repeat(99), updates: { waiting: 'b'.repeat(99) } },
      voice: { languages, clips: true },
    };
    const report = await makeReport(odd, lasting, NOON);
    equal(v.parse(KioskReport, report), report, 'the schema');
    equal([report.voices.length, report.clips], [50, true], 'voices');
    const silent = await makeReport({ ...fares, voice: null }, lasting, NOON);
    equal([silent.voices, silent.clips], [[], false], 'without sound');
  });

  it('counts what broke in a day, over starts, with what the supervisor saw', async () => {
    equal(await crashesOfDay(NOON), 0, 'none');
    await countCrash(NOON - 25 * HOUR);
    await countCrash(NOON - 2 * HOUR);
    await countCrash(NOON);
    await countCrash(NOON + 1);
    equal(await crashesOfDay(NOON + 2), 3, 'of a day');
    globalThis.steunpuntSupervisor = { crashes: 2 };
    const { crashes, supervised } = await makeReport(fares, lasting, NOON + 2);
    equal([crashes, supervised], [5, true], 'together');
    equal(await crashesOfDay(NOON + 23 * HOUR), 2, 'later');
    equal(await crashesOfDay(NOON - 3 * HOUR), 0, 'a clock that was set back');
  });
});
