import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { MOST_SUBMISSIONS } from '../../hub/store/letterbox-queries.ts';
import { toBase64Url } from '../../src/core/bytes.ts';
import { sha256 } from '../../hub/crypto.ts';
import { envelope } from './support/point.ts';
import { startPostgres } from './support/postgres.ts';
import { openStage } from './support/stage.ts';

/** A visitor who fills one thread: the desk reads a thread whole, so it has an end. */

const pg = startPostgres();
after(() => pg?.stop());

for (const [kind, url] of [['sqlite', null] as const, ['postgres', pg?.database()] as const])
  describe(`a thread on ${kind}`, { skip: url === undefined }, () => {
    test('takes a thousand submissions, and its neighbour goes on', async () => {
      const stage = await openStage({ databaseUrl: url ?? null });
      const { kid } = stage.point;
      const [one, other] = [envelope(kid), envelope(kid)];
      const more = ({ mailbox }: typeof one): typeof one => envelope(kid, { mailbox });
      const put = async (sealed: typeof one): Promise<number> => (await stage.put(sealed)).status;
      assert.deepEqual([await put(one), await put(other)], [201, 201]);
      for (let i = 1; i < MOST_SUBMISSIONS; i += 111)
        await Promise.all(Array.from({ length: 111 }, () => put(more(one))));
      assert.equal(await put(more(one)), 422);
      assert.equal(await put(one), 200, 'what is stored is stored');
      assert.equal(await put(more(other)), 201);
      const mailboxes = [toBase64Url(sha256(one.mailbox.id))];
      const cookie = await stage.logIn();
      const batch = await stage.desk('/v1/desk/threads/read', 'POST', { mailboxes }, cookie);
      assert.ok(batch.body.length < 11 * 1_048_576, `${batch.body.length} bytes`);
      await stage.close();
    });
  });
