import type { Answer, Death } from './hub-model.ts';
import { digestOf } from './hub-model.ts';
import type { NetworkFault } from './faults.ts';
import type { Page, Stage } from './stage.ts';

const PORTAL: Answer = { status: 200, html: '<h1>Log in to WiFi</h1>' };

type Reach = (answer: Answer | null) => void;

/** The network between one tab and the hub, as `fetch` meets it. */
export function networkFor(tab: Page, world: Stage): typeof fetch {
  const { time, random, hub } = world;

  /** What the hub makes of a request that reaches it. */
  function atHub(url: URL, init: RequestInit, death: Death): Answer | null {
    if (world.hubDown) return null;
    world.trace('hub', `${init.method ?? 'GET'} ${url.pathname}`);
    const sid = decodeURIComponent(url.searchParams.get('sid') ?? url.pathname.split('/').at(-1)!);
    if (init.method !== 'PUT') return hub.challenge(sid);
    const proof = (init.headers as Record<string, string>)['Steunpunt-Proof'] ?? null;
    const answer = hub.put(sid, init.body as Uint8Array, proof, death);
    if (death) hub.restart();
    return answer;
  }

  function travel(url: URL, init: RequestInit, fault: NetworkFault | null, reach: Reach): void {
    const there = random.spread(2, 800);
    const put = init.method === 'PUT';
    const visit = (death: Death = null): Answer | null => atHub(url, init, death);
    const answerWith = (answer: Answer): void => {
      time.after(there, () => reach(answer));
    };
    switch (fault) {
      case null:
        time.after(there, () => reach(visit()));
        return;
      case 'drop-before':
        time.after(there, () => reach(null));
        return;
      case 'drop-after':
        time.after(there, () => {
          visit();
          reach(null);
        });
        return;
      case 'stall-before':
        return;
      case 'stall-after':
        time.after(there, visit);
        return;
      case 'duplicate':
        time.after(there, () => reach(visit()));
        time.after(there + random.spread(1, 40), visit);
        return;
      case 'late':
        time.after(random.spread(16_000, 3 * 3_600_000), visit);
        return;
      case 'hub-dies-before-commit':
      case 'hub-dies-after-commit': {
        const death = fault === 'hub-dies-before-commit' ? 'before-commit' : 'after-commit';
        time.after(there, () => reach(visit(death)));
        return;
      }
      case 'redirect':
        if (init.redirect === 'error') time.after(there, () => reach(null));
        else answerWith(PORTAL);
        return;
      case 'portal-html':
        answerWith(PORTAL);
        return;
      case 'portal-json':
        answerWith({ status: random.pick([200, 201]), json: { ok: true } });
        return;
      case '500':
        answerWith({ status: 500, json: { v: 1, error: 'server' } });
        return;
      case '502-html':
        answerWith({ status: 502, html: '<h1>Bad gateway</h1>' });
        return;
      case '503':
      case '507':
        answerWith({ status: Number(fault), json: { v: 1 }, retryAfter: random.int(1, 600) });
        return;
      case '429-huge':
        answerWith({ status: 429, json: { v: 1 }, retryAfter: random.int(3_000, 2_000_000_000) });
        return;
      case '413':
        answerWith({ status: 413, json: { v: 1, error: 'too large' } });
        return;
      case '413-html':
        answerWith({ status: 413, html: '<h1>Too large</h1>' });
        return;
      case '404':
        answerWith({ status: 404, json: { v: 1, error: 'unknown point' } });
        return;
      case '428':
        answerWith({ status: 428, json: { v: 1, challenge: { sid: 'another', at: 0 } } });
        return;
      case 'cut-json':
        time.after(there, () => {
          const answer = visit();
          reach(answer && { ...answer, html: 'cut' });
        });
        return;
      case 'foreign-ack':
      case 'foreign-digest': {
        const sid = url.pathname.split('/').at(-1)!;
        const bytes = put ? (init.body as Uint8Array) : new Uint8Array();
        const own = digestOf(bytes);
        const other = digestOf(Uint8Array.of(0, ...bytes));
        const [id, digest] = fault === 'foreign-ack' ? [`${sid}x`, own] : [sid, other];
        answerWith({ status: 201, json: { v: 1, hubRun: 'other', id, digest, state: 'stored' } });
      }
    }
  }

  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(input as string, 'http://hub');
      const fault = draw(world);
      world.ledger.requested(tab, url, init);
      let over = false;
      const fail = (why: string): void => {
        if (over) return;
        over = true;
        world.ledger.answered(tab);
        reject(new TypeError(why));
      };
      init.signal?.addEventListener('abort', () => fail('aborted'));
      if (world.offline) {
        time.after(random.spread(1, 50), () => tab.enter(() => fail('offline')));
        return;
      }
      const cut = fault === 'cut-json';
      travel(url, init, fault, (answer) => {
        time.after(random.spread(1, 400), () =>
          tab.enter(() => {
            if (!answer) fail('Failed to fetch');
            if (over || !answer) return;
            over = true;
            world.ledger.answered(tab);
            resolve(asResponse(answer, cut));
          }),
        );
      });
    });
}

function draw({ healthy, random, weather, fired }: Stage): NetworkFault | null {
  if (healthy || !random.chance(weather.network)) return null;
  const fault = random.pick(weather.networkFaults);
  fired(fault);
  return fault;
}

/** The parts of a Response that the transport reads. */
function asResponse({ status, json, html, retryAfter }: Answer, cut: boolean): Response {
  const headers = new Map([['content-type', html && !cut ? 'text/html' : 'application/json']]);
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return {
    status,
    headers: { get: (name: string) => headers.get(name.toLowerCase()) ?? null },
    json: () =>
      cut ? Promise.reject(new SyntaxError('cut')) : Promise.resolve(structuredClone(json)),
    body: null,
  } as unknown as Response;
}
