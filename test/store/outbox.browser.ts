import { Outbox } from '../../src/store/outbox.ts';
import { OUTBOX_DATABASE, openRows } from '../../src/store/rows.ts';
import { ManualClock } from '../sync/support/manual-clock.ts';
import { aRow, check, equal, request, stored, until, wipe } from './support/browser.ts';

/** The ladder over real IndexedDB: what a page does when its disk goes. */
describe('the outbox on a real disk', () => {
  let clock: ManualClock;
  let outbox: Outbox;

  beforeEach(async () => {
    await wipe(OUTBOX_DATABASE);
    clock = new ManualClock();
    outbox = new Outbox({ openRows, clock });
  });
  afterEach(() => outbox.close());

  it('keeps, and a later visit finds it', async () => {
    const row = aRow();
    equal(await outbox.add(row), 'kept', 'add');
    const later = new Outbox({ openRows, clock });
    await later.refresh();
    equal(later.rows(), [row], 'rows');
    equal(later.delivery(row.sid), 'kept', 'delivery');
    later.close();
  });

  it('writes again what was cleared under the open page', async () => {
    const row = aRow();
    await outbox.add(row);
    await wipe(OUTBOX_DATABASE);
    await outbox.refresh();
    equal(outbox.delivery(row.sid), 'kept', 'delivery');
    equal(await stored(OUTBOX_DATABASE, 'rows'), [row], 'on disk');
  });

  it('falls to memory when a newer page took the database, and loses nothing', async () => {
    const row = aRow();
    await outbox.add(row);
    const newer = await request(indexedDB.open(OUTBOX_DATABASE, 2));
    equal(await outbox.add(aRow()), 'memory', 'add');
    equal(outbox.rows().length, 2, 'rows in memory');
    equal(outbox.delivery(row.sid), 'memory', 'what this page cannot look after is not promised');
    newer.close();
  });

  it('is told memory within 4 seconds of a disk that hangs, and kept once it is free', async () => {
    const row = aRow();
    await outbox.add(row);
    const db = await request(indexedDB.open(OUTBOX_DATABASE));
    const store = db.transaction('rows', 'readwrite').objectStore('rows');
    let holding = true;
    // A transaction lives as long as it is asked something: no other write gets in.
    const hold = (): void => {
      if (holding) store.count().onsuccess = hold;
    };
    hold();
    const late = aRow();
    const answer = outbox.add(late);
    await clock.pass(3_999);
    equal(outbox.delivery(late.sid), 'memory', 'delivery while it hangs');
    await clock.pass(1);
    equal(await answer, 'memory', 'add');
    await clock.pass(4_000);
    equal(await outbox.add(aRow()), 'memory', 'the next does not wait for it');
    holding = false;
    await clock.pass(10_000);
    await until(outbox, () => outbox.rows().every(({ sid }) => outbox.delivery(sid) === 'kept'));
    equal((await stored(OUTBOX_DATABASE, 'rows')).length, 3, 'on disk');
    db.close();
  });

  it('survives four frames that write at once', async () => {
    const frames = 4;
    const each = 25;
    const answers = await Promise.all(Array.from({ length: frames }, () => addInFrame(each)));
    equal(answers.flat().filter((rung) => rung !== 'kept').length, 0, 'rows not kept');
    await outbox.refresh();
    const sids = new Set(outbox.rows().map(({ sid }) => sid));
    equal(sids.size, frames * each, 'rows');
    // And each removes its own while this page looks on.
    for (const row of outbox.rows()) void outbox.remove(row.sid, 'sent');
    await outbox.refresh();
    equal((await stored(OUTBOX_DATABASE, 'rows')).length, 0, 'left on disk');
    console.log(`${sids.size} passed, 0 failed`);
  });

  it('a browser without IndexedDB is the memory rung, and says so at once', async () => {
    const bare = new Outbox({ openRows: () => Promise.reject(new Error('SecurityError')), clock });
    equal(await bare.add(aRow()), 'memory', 'add');
    check(bare.due(clock.now()).length === 1, 'it can still be sent');
    bare.close();
  });
});

/** Adds `count` rows at once in a frame of its own; what each was told. */
function addInFrame(count: number): Promise<string[]> {
  const frame = document.createElement('iframe');
  return new Promise<string[]>((resolve, reject) => {
    addEventListener('message', function hear({ source, data }: MessageEvent<unknown>) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      if (Array.isArray(data)) resolve(data as string[]);
      else reject(new Error(String(data)));
    });
    document.body.append(frame);
    const script = frame.contentDocument?.createElement('script');
    if (!script) throw new Error('no frame');
    script.type = 'module';
    script.src = new URL(`./support/add-rows.ts?count=${count}`, import.meta.url).href;
    frame.contentDocument?.body.append(script);
  }).finally(() => frame.remove());
}
