import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { VisitorLibrary } from '../../src/core/library/types.ts';
import { entry, file } from '../core/library/support/small-set.ts';
import { endProcesses, startProcess } from './support/process.ts';
import { openStage, writeContent, type Stage } from './support/stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'steunpunt-content-'));
after(() => {
  endProcesses();
  rmSync(folder, { recursive: true, force: true });
});

const ENTRY = 'nl/parent/kind-thuis.json';
const three = file(ENTRY, { wordings: entry.wordings.slice(0, 3), answer: [{ p: '' }] });

interface Reason {
  readonly content: string;
  readonly at: string;
  readonly reason: string;
}

/** Log lines about content, as they come. */
function contentLog(): { log: (line: string) => void; next: () => Promise<Reason> } {
  const lines: Reason[] = [];
  let told: () => void = () => undefined;
  return {
    log: (line) => {
      const said = JSON.parse(line) as Partial<Reason>;
      if (said.content !== undefined) lines.push(said as Reason);
      told();
    },
    next: async () => {
      while (lines.length === 0) await new Promise<void>((resolve) => (told = resolve));
      return lines.shift()!;
    },
  };
}

async function library({ ask, urls }: Stage, point: string): Promise<VisitorLibrary> {
  const answer = await ask(`${urls.hub}/v1/points/${point}/library/nl/parent`);
  assert.equal(answer.status, 200);
  return answer.json() as unknown as VisitorLibrary;
}

test('a bad file that arrives is named in the log, and the old content stays live', async () => {
  const { log, next } = contentLog();
  const stage = await openStage({ log });
  try {
    const { id } = stage.point;
    const before = await library(stage, id);
    writeFileSync(join(stage.content, ENTRY), JSON.stringify(three));
    assert.deepEqual(
      [await next(), await next()],
      [
        {
          content: ENTRY,
          at: 'wordings',
          reason: 'er staan maar 3 andere zinnen, er moeten er minstens 5 zijn',
        },
        { content: ENTRY, at: 'answer.0.p', reason: 'hier staat nog niets' },
      ],
    );
    writeFileSync(join(stage.content, ENTRY), '{\n  "v": 1\n  "id": 2\n}');
    assert.deepEqual(await next(), {
      content: ENTRY,
      at: 'regel 2',
      reason: 'hier mist een komma',
    });
    assert.deepEqual(await library(stage, id), before);
    const { starter } = stage.hub.services;
    const { version } = (await stage.hub.services.library.desk(id))!;
    assert.ok(version);
    // As an editor saves: another file, in the place of the old one.
    const good = file(ENTRY, { answer: [{ p: 'Nieuw.' }] });
    writeFileSync(join(folder, 'new.json'), JSON.stringify(good));
    renameSync(join(folder, 'new.json'), join(stage.content, ENTRY));
    const old = starter.current;
    while (starter.current === old) await stage.ask(`${stage.urls.hub}/health`);
    const waiting = (await stage.hub.services.library.desk(id))?.waiting;
    assert.deepEqual(
      waiting?.changes.map(({ what, fields }) => [what, fields]),
      [['entry', ['answer']]],
    );
    assert.deepEqual(await library(stage, id), before, 'until the desk takes it');
  } finally {
    await stage.close();
  }
});

test('a hub that starts on a bad set serves the last whole one', async () => {
  const [data, content] = [join(folder, 'data'), join(folder, 'content')];
  writeContent(content);
  const first = await openStage({ data, content });
  const { id } = first.point;
  await first.close();
  writeContent(content, { [ENTRY]: three });
  const { log, next } = contentLog();
  const second = await openStage({ data, content, log }, { setUp: false });
  try {
    assert.equal((await next()).content, ENTRY);
    // Nobody asked before: the point takes now what was kept then.
    assert.equal((await library(second, id)).entries.length, 2);
    const { waiting } = (await second.hub.services.library.desk(id))!;
    assert.equal(waiting, null);
  } finally {
    await second.close();
  }
});

test('a hub without any set works, and takes the first that comes', async () => {
  const content = join(folder, 'none-yet');
  const { log, next } = contentLog();
  const stage = await openStage({ content, log });
  try {
    const { id } = stage.point;
    const { reason } = await next();
    assert.match(reason, /map/);
    assert.deepEqual((await library(stage, id)).entries, []);
    const page = await stage.ask(`${stage.urls.hub}/w/${stage.point.embedKey}`);
    assert.ok(page.body.includes('"conversation":{"scripts":{},"texts":{}}'));
    writeContent(content);
    await stage.hub.services.starter.reload();
    assert.equal((await library(stage, id)).entries.length, 2);
  } finally {
    await stage.close();
  }
});

test('SIGHUP reads a folder that could not be watched', async (t) => {
  if (process.platform === 'win32') {
    t.skip('no such signal on Windows');
    return;
  }
  const content = join(folder, 'later');
  const hub = await startProcess({
    STEUNPUNT_DATA: join(folder, 'signal-data'),
    STEUNPUNT_CONTENT: content,
  });
  assert.match(hub.output(), /"content":"".*de map met teksten/);
  mkdirSync(content);
  writeContent(content, { [ENTRY]: three });
  const said = new Promise<void>((resolve) => {
    hub.child.stdout?.on('data', () => {
      if (hub.output().includes('minstens 5')) resolve();
    });
  });
  hub.child.kill('SIGHUP');
  await said;
  assert.equal(await hub.stop('SIGTERM'), 0);
});
