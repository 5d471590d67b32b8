import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fromBase64Url, toBase64Url } from '../../src/core/bytes.ts';
import type { Door } from '../../src/core/doors.ts';
import { currentKey } from '../../src/core/key-list.ts';
import { listenTo, type Listening } from './support/lines.ts';
import { envelope, newMailbox, sha256, today, type Mailbox } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage, type Stage } from './support/stage.ts';
import { RealTeam, type Person } from './support/team.ts';

/** What an open desk hears, where each door has keys of its own. */

const pg = startPostgres();
after(() => pg?.stop());

const nameOf = ({ id }: Mailbox): string => toBase64Url(sha256(id));

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`what a desk of one door hears, on ${kind}`, { skip: url === undefined }, () => {
    let stage: Stage;
    let team: RealTeam;
    let piet: Person;
    before(async () => {
      stage = await openStage({ databaseUrl: url ?? null }, { setUp: false });
      team = await RealTeam.on(stage);
      piet = await team.admit('Piet', 'colleague');
      await team.turn({ apart: true });
      await team.turn({ reader: piet.id, door: 'parent' });
    });
    after(() => stage.close());

    const listen = async (person: Person): Promise<Listening> =>
      listenTo(`${stage.urls.desk}/v1/desk/events`, { cookie: await team.logIn(person) });
    async function write(door: Door, mailbox = newMailbox()): Promise<Mailbox> {
      const { content } = await team.state(await team.logIn(team.first));
      const kid = fromBase64Url(currentKey(content.keyList.keys, today(), door)?.kid ?? '');
      const answer = await stage.put(envelope(kid ?? new Uint8Array(), { mailbox }));
      assert.equal(answer.status, 201);
      return mailbox;
    }
    const look = ({ id, token }: Mailbox): Promise<Listening> =>
      listenTo(`${stage.urls.hub}/v1/mailboxes/${toBase64Url(id)}/events`, {
        authorization: `Bearer ${toBase64Url(token)}`,
      });
    /** All names said until `last` is among them. */
    async function until({ lines }: Listening, what: 'changed' | 'here', last: Mailbox) {
      const said: string[] = [];
      while (!said.includes(nameOf(last))) said.push(...((await lines.with(what)) as string[]));
      return said;
    }

    test('of a change in a thread of the other door she hears nothing', async (t) => {
      const [one, both] = [await listen(piet), await listen(team.first)];
      const youth = await write('youth');
      // Heard by whoever is there for both: so it was told.
      await until(both, 'changed', youth);
      const parent = await write('parent');
      const said = await until(one, 'changed', parent);
      assert.deepEqual(said, [nameOf(parent)]);
      t.diagnostic(`${said.length} of 2 changes told`);
      one.close();
      both.close();
    });

    test('nor that somebody of the other door looks now', async (t) => {
      const [youth, parent] = [await write('youth'), await write('parent')];
      const [one, both] = [await listen(piet), await listen(team.first)];
      const girl = await look(youth);
      await until(both, 'here', youth);
      const father = await look(parent);
      const said = await until(one, 'here', parent);
      assert.deepEqual(said, [nameOf(parent)]);
      t.diagnostic(`${said.length} of 2 visitors told`);
      for (const listening of [one, both, girl, father]) listening.close();
    });

    test('of an erased thread of her door she hears', async () => {
      const parent = await write('parent');
      const one = await listen(piet);
      assert.equal((await stage.mailbox(parent, 'DELETE')).status < 300, true);
      assert.deepEqual(await until(one, 'changed', parent), [nameOf(parent)]);
      one.close();
    });
  });
