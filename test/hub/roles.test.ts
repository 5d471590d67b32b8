import assert from 'node:assert/strict';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../hub/app.ts';
import type { Role } from '../../src/core/staff.ts';
import { openStage, type Stage } from './support/stage.ts';
import { RealTeam } from './support/team.ts';

/** Every route of the desk, asked by everybody: who is let through, and who is not. */
describe('who may ask what', () => {
  type Who = Role | 'nobody';
  const all: readonly Who[] = ['nobody', 'network', 'colleague', 'coordinator'];
  const people: readonly Who[] = ['network', 'colleague', 'coordinator'];
  const readers: readonly Who[] = ['colleague', 'coordinator'];
  const coordinator: readonly Who[] = ['coordinator'];

  /** By method and path; the rest asks for somebody who reads messages. */
  const allowed: Record<string, readonly Who[]> = {
    'GET /v1/desk/state': all,
    'POST /v1/desk/setup': all,
    'POST /v1/desk/login-params': all,
    'POST /v1/desk/login': all,
    'POST /v1/desk/login-passkey': all,
    'GET /v1/desk/recovery': all,
    'POST /v1/desk/recover': all,
    'POST /v1/desk/join': all,
    'PUT /v1/desk/join': all,
    'POST /v1/desk/join/state': all,
    'POST /v1/desk/logout': people,
    'PUT /v1/desk/staff': people,
    'GET /v1/desk/passkeys': people,
    'POST /v1/desk/passkeys': people,
    'DELETE /v1/desk/passkeys/:credential': people,
    'GET /v1/desk/team': people,
    'GET /v1/desk/network/documents': people,
    'POST /v1/desk/network/documents/read': people,
    'GET /v1/desk/network/documents/:name': people,
    'PUT /v1/desk/network/documents/:name': people,
    'DELETE /v1/desk/network/documents/:name': people,
    'POST /v1/desk/invites': coordinator,
    'GET /v1/desk/invites/:id': coordinator,
    'DELETE /v1/desk/invites/:id': coordinator,
    'POST /v1/desk/invites/:id/accept': coordinator,
    'POST /v1/desk/kiosks': coordinator,
    'POST /v1/desk/kiosks/:id/code': coordinator,
    'PUT /v1/desk/kiosks/:id': coordinator,
    'DELETE /v1/desk/kiosks/:id': coordinator,
    'POST /v1/desk/embeds': coordinator,
    'PUT /v1/desk/embeds/:key': coordinator,
    'PUT /v1/desk/embeds/:key/state': coordinator,
    'POST /v1/desk/team/turn': coordinator,
    'PUT /v1/desk/team/recovery': coordinator,
  };

  let stage: Stage;
  let team: RealTeam;
  const persons = new Map<Who, () => Promise<string | undefined>>();
  before(async () => {
    stage = await openStage({}, { setUp: false });
    team = await RealTeam.on(stage);
    const [aya, sam] = [await team.admit('Aya', 'colleague'), await team.admit('Sam', 'network')];
    persons.set('nobody', () => Promise.resolve(undefined));
    persons.set('coordinator', () => team.logIn(team.first));
    persons.set('colleague', () => team.logIn(aya));
    persons.set('network', () => team.logIn(sam));
  });
  after(() => stage.close());

  /** 401 without a session and 403 for a role, as opposed to whatever the route itself says. */
  async function refusal(method: string, path: string, who: Who): Promise<'no' | 'role' | 'yes'> {
    const cookie = await persons.get(who)?.();
    const { status, error } = await head(method, path.replaceAll(/:\w+/g, 'a0'), cookie);
    if (status === 401) return 'no';
    return status === 403 && error === 'not for this role' ? 'role' : 'yes';
  }

  /** Reads no more than it must: one of these routes is a stream without an end. */
  function head(
    method: string,
    path: string,
    cookie: string | undefined,
  ): Promise<{ status: number; error: unknown }> {
    const { host, port } = new URL(stage.urls.desk);
    const headers = { host, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const status = answer.statusCode ?? 0;
        if (status !== 403) {
          resolve({ status, error: null });
          asked.destroy();
          return;
        }
        void text(answer).then((body) => {
          resolve({ status, error: (JSON.parse(body) as { error: unknown }).error });
        }, reject);
      });
      asked.once('error', reject);
      asked.end();
    });
  }

  test('nobody and no role gets further than the table says', async () => {
    const table = routes.desk.filter(({ path }) => path.startsWith('/v1/'));
    const known = new Set(table.map(({ method, path }) => `${method} ${path}`));
    for (const name of Object.keys(allowed)) assert.ok(known.has(name), `no such route: ${name}`);
    let [asked, refused] = [0, 0];
    for (const { method, path } of table) {
      const may = allowed[`${method} ${path}`] ?? readers;
      for (const who of all) {
        const expected = may.includes(who) ? 'yes' : who === 'nobody' ? 'no' : 'role';
        assert.equal(await refusal(method, path, who), expected, `${who}: ${method} ${path}`);
        asked++;
        if (expected !== 'yes') refused++;
      }
    }
    console.log(`routes x people: ${asked} passed, 0 failed (${refused} of them refused)`);
    assert.ok(table.length >= 40 && refused >= 60, `${table.length} routes`);
  });
});
