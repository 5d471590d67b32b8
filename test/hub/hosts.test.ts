import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../hub/app.ts';
import { loadConfig } from '../../hub/config.ts';
import { openStage, type Stage } from './support/stage.ts';

describe('two hosts', () => {
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  test('know nothing of each other', async () => {
    let checked = 0;
    for (const [host, other] of [
      ['hub', 'desk'],
      ['desk', 'hub'],
    ] as const)
      for (const { method, path } of routes[host]) {
        if (path === '/' || path === '/favicon.ico') continue;
        const url = stage.urls[other] + path.replace(/:\w+/g, 'x');
        const headers = { 'sec-fetch-site': 'same-origin' };
        const answer = await stage.ask(url, { method, headers });
        assert.equal(answer.status, 404, `${method} ${path} on the ${other}`);
        checked++;
      }
    assert.ok(checked >= 20);
    console.log(`foreign routes: ${checked} passed, 0 failed`);
  });

  test('and no other name is served', async () => {
    const { port } = new URL(stage.urls.hub);
    const strangers = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `hub.localhost.:${port}`,
      `hub.localhost`,
      `hub.localhost:1`,
      `hub.localhost.evil.example:${port}`,
      `x.hub.localhost:${port}`,
      'constructor',
    ];
    for (const host of strangers)
      for (const path of ['/health', '/v1/desk/state', '/']) {
        const answer = await stage.ask(stage.urls.hub + path, { headers: { host } });
        assert.equal(answer.status, 421, host);
      }
    const upper = { headers: { host: `HUB.localhost:${port}` } };
    assert.equal((await stage.ask(`${stage.urls.hub}/health`, upper)).status, 200, 'control');
  });

  test('have their addresses from the configuration', async () => {
    const behind = await openStage(
      {
        url: 'https://hub.example.nl',
        deskUrl: 'https://desk.example.nl',
      },
      { setUp: false },
    );
    try {
      const { port } = behind.hub;
      const ask = (host: string, path: string): ReturnType<Stage['ask']> =>
        behind.ask(`http://127.0.0.1:${port}${path}`, { headers: { host } });
      const health = await ask('hub.example.nl', '/health');
      assert.equal(health.status, 200);
      assert.equal(health.headers['strict-transport-security'], 'max-age=31536000');
      assert.equal((await ask('desk.example.nl', '/v1/desk/state')).status, 200);
      assert.equal((await ask(`hub.localhost:${port}`, '/health')).status, 421);
    } finally {
      await behind.close();
    }
  });
});

test('a wrong setting is named in a sentence', () => {
  const wrong: Record<string, string>[] = [
    { STEUNPUNT_PORT: '80a' },
    { STEUNPUNT_PORT: '70000' },
    { STEUNPUNT_URL: 'hub.example.nl' },
    { STEUNPUNT_URL: 'https://hub.example.nl/path' },
    { STEUNPUNT_DESK_URL: 'javascript:alert(1)' },
    { STEUNPUNT_PROOF_COST: '-1' },
  ];
  for (const env of wrong) {
    const [name = ''] = Object.keys(env);
    assert.throws(() => loadConfig(env), new RegExp(`^Error: ${name} must be`));
  }
  const { url, proxies, proofCost, bind } = loadConfig({
    STEUNPUNT_URL: 'https://hub.example.nl/',
    STEUNPUNT_PROXIES: '10.0.0.1, 10.0.0.2,',
  });
  assert.deepEqual(
    { url, proxies, proofCost, bind },
    {
      url: 'https://hub.example.nl',
      proxies: ['10.0.0.1', '10.0.0.2'],
      proofCost: 1_000,
      bind: '127.0.0.1',
    },
  );
});
