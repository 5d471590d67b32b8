import { ENVELOPE_SIZE } from '../../src/core/envelope.ts';
import { countRows, rowsPerCommit } from './commits.ts';
import { CONNECTIONS, type Load } from './load.ts';
import { median, type Experiment } from './table.ts';
import type { Received } from './raw-server.ts';
import { openBare, openHub, type BareTarget } from './targets.ts';

export interface IngestOptions {
  readonly rounds: number;
  readonly seconds: number;
  /** Requests a round to the hub that asks for proof of work: each proof is solved beforehand. */
  readonly proofs: number;
}

/** PUTs of fresh envelopes, in turn to a bare server and to two hubs. */
export async function measureIngest({
  rounds,
  seconds,
  proofs,
}: IngestOptions): Promise<Experiment> {
  const bare = await openBare();
  const hub = await openHub(0);
  // Light steps: to check a proof costs the same whatever its steps weigh.
  const proving = await openHub(1);
  const loads = { bare: [] as Load[], hub: [] as Load[], proving: [] as Load[] };
  try {
    for (const target of [bare, hub]) await target.run({ seconds: 1 });
    const before = countRows(hub.data);
    for (let round = 0; round < rounds; round++) {
      // Each connection readies one request more than it sends.
      await proving.solve(proofs + 2 * CONNECTIONS);
      loads.bare.push(await bare.run({ seconds }));
      loads.hub.push(await hub.run({ seconds }));
      loads.proving.push(await proving.run({ requests: proofs }));
    }
    const read = await bodiesRead(bare);
    const onDisk = countRows(hub.data) - before;
    const grouped = await rowsPerCommit(hub.data, () => hub.run({ seconds: 1 }));
    const names = {
      bare: 'raw node:http',
      hub: 'hub',
      proving: 'hub, proof of work checked',
    };
    const kinds = ['bare', 'hub', 'proving'] as const;
    return {
      title: 'hub ingest',
      unit: 'requests/s',
      better: 'higher',
      series: kinds.map((kind) => ({ name: names[kind], samples: loads[kind].map(rateOf) })),
      controls: [names.bare],
      goals: [{ of: names.hub, to: names.bare, ratio: 0.12 }],
      notes: [
        `PUT of ${ENVELOPE_SIZE} bytes over ${CONNECTIONS} connections, ${rounds} × ${seconds} s (with proof of work ${proofs} requests a round), loopback. The hub writes its log; its budgets are out of the way.`,
        `Every 201 follows a commit with synchronous=FULL: ${count(loads.hub, 201)} acknowledged, ${onDisk} rows on disk, ${grouped.toFixed(1)} rows a commit. More rows than answers: the client hung up at the end of a round.`,
        `The same client, connections and body for each, the next request only after the answer. The bare server read ${read.requests} bodies to the end, ${Math.round(read.bytes / read.requests)} bytes a request with its head.`,
        'The bare server gets the same bytes every time, so that the client is not its limit; the hub gets new ids and hashes.',
        ...kinds.map((kind) => `${names[kind]}: ${describe(loads[kind])}`),
      ],
    };
  } finally {
    await Promise.all([bare.close(), hub.close(), proving.close()]);
  }
}

/** What the bare server received. Throws when it answered without having read the bodies. */
async function bodiesRead(bare: BareTarget): Promise<Received> {
  const received = await bare.received();
  const { requests, bytes } = received;
  if (requests === 0 || bytes < requests * ENVELOPE_SIZE)
    throw new Error(`the bare server read ${bytes} bytes of ${requests} requests`);
  return received;
}

const rateOf = ({ rate }: Load): number => rate;

function describe(loads: readonly Load[]): string {
  const middle = (of: (load: Load) => number): number => median(loads.map(of));
  const busy = Math.round(100 * middle(({ clientBusy }) => clientBusy));
  const statuses = [...new Set(loads.flatMap((one) => Object.keys(one.statuses).map(Number)))];
  const answers = statuses.map((status) => `${count(loads, status)} × ${status}`).join(', ');
  return `p50 ${middle(({ p50 }) => p50)} ms, p99 ${middle(({ p99 }) => p99)} ms, client ${busy} % busy, answers ${answers}.`;
}

function count(loads: readonly Load[], status: number): number {
  return loads.reduce((sum, { statuses }) => sum + (statuses[status] ?? 0), 0);
}
