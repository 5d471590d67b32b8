/** Planted bugs. Each is caught by the simulation, or the simulation is not worth its name. */

export interface Edit {
  /** Path from the root of the project. */
  readonly file: string;
  /** Must be there exactly once. */
  readonly find: string;
  readonly replace: string;
}

export interface Mutant {
  readonly name: string;
  readonly edits: readonly Edit[];
}

const OUTBOX = 'src/store/outbox.ts';
const DISK = 'src/store/disk.ts';
const COURIER = 'src/sync/courier.ts';
const BACKOFF = 'src/sync/backoff.ts';
const TRANSPORT = 'src/sync/hub-transport.ts';
const ACK = 'src/core/ack.ts';
const HUB = 'test/faults/simulation/hub-model.ts';

const one = (name: string, file: string, find: string, replace: string): Mutant => ({
  name,
  edits: [{ file, find, replace }],
});

const PUT = 'this.#parts.transport.put(row)';

export const MUTANTS: readonly Mutant[] = [
  one(
    'delete before the ack',
    COURIER,
    `const underWay = ${PUT}`,
    `void this.#parts.outbox.remove(row.sid, 'sent'); const underWay = ${PUT}`,
  ),
  one(
    'any answer counts',
    ACK,
    `if (typeof body !== 'object' || body === null) return null;`,
    `return status > 0 ? 'stored' : null;`,
  ),
  one('status alone counts', ACK, ' || ack.id !== id || ack.digest !== digest', ''),
  one('digest not checked', ACK, ' || ack.digest !== digest', ''),
  one(
    'saved before commit',
    OUTBOX,
    'const { row } = held;',
    `const { row } = held; this.#answer(sid, 'kept');`,
  ),
  one(
    'new bytes at every try',
    COURIER,
    PUT,
    `this.#parts.transport.put({ ...row, bytes: row.bytes.map((byte, i) => (i === 9 ? byte + row.tries : byte)) })`,
  ),
  one('id not checked', ACK, 'ack.id !== id || ', ''),
  one(
    'new id at every try',
    COURIER,
    PUT,
    'this.#parts.transport.put({ ...row, sid: `${row.sid}-${row.tries}` })',
  ),
  one(
    'expires after 7 days',
    OUTBOX,
    'if (this.#ended.has(row.sid))',
    'if (this.#ended.has(row.sid) || (row.notBefore > 0 && this.#clock.now() - row.notBefore > 7 * 86_400_000))',
  ),
  one(
    'gives up after 5 tries',
    OUTBOX,
    `row.state === 'due' &&`,
    `row.state === 'due' && row.tries < 5 &&`,
  ),
  one('trusts the clock', OUTBOX, ' || row.notBefore > now + HOUR', ''),
  one('Retry-After unbounded', BACKOFF, 'return Math.min(LONGEST_WAIT, ', 'return Math.max(0, '),
  one('no back-off', BACKOFF, 'const wait = SHORTEST', 'return 100; const wait = SHORTEST'),
  one(
    'drops on 413',
    COURIER,
    'const tries = row.tries + 1;',
    `const tries = row.tries + 1; if (answer.status === 413) { void outbox.remove(row.sid, 'sent'); return true; }`,
  ),
  one(
    'drops a conflict',
    COURIER,
    `state === 'conflict' || state === 'rejected'`,
    `state === 'rejected'`,
  ),
  one(
    'drops a refusal',
    COURIER,
    `state === 'conflict' || state === 'rejected'`,
    `state === 'conflict'`,
  ),
  {
    name: 'poison row blocks',
    edits: [
      { file: OUTBOX, find: '\n      .sort((a, b) => a.tries - b.tries)', replace: '' },
      { file: COURIER, find: 'if (!isSilence(answer)) {', replace: 'if (false) {' },
    ],
  },
  one('waits for the lock for ever', COURIER, 'this.#impatient = true', 'this.#impatient = false'),
  one('ignores the lock', COURIER, "why === 'person' || this.#impatient", 'why'),
  {
    name: 'sends two at once',
    edits: [
      { file: COURIER, find: 'if (this.#busy) this.#next = ', replace: 'if (false) this.#next = ' },
      {
        file: COURIER,
        find: '|| this.#busy) return;\n    if (this.#sendable',
        replace: ') return;\n    if (this.#sendable',
      },
    ],
  },
  one(
    'never looks again',
    COURIER,
    'if (!this.#timer) {',
    'if (!this.#timer && rows.length > 99) {',
  ),
  one('never reopens', DISK, '} catch (error) {\n      this.close();', '} catch (error) {'),
  one('no watchdog', DISK, 'after(WATCHDOG,', 'after(1e15,'),
  one('nobody is told', OUTBOX, 'after(PATIENCE,', 'after(1e15,'),
  one(
    'told kept when the disk is slow',
    OUTBOX,
    `after(PATIENCE, () => this.#answer(row.sid, 'memory')`,
    `after(PATIENCE, () => this.#answer(row.sid, 'kept')`,
  ),
  one('disk leads memory', OUTBOX, `else this.#behind.add(sid);`, `else this.#held.delete(sid);`),
  one(
    'trusts that what was kept is kept',
    OUTBOX,
    `#merge(onDisk: readonly OutboxRow[]): void {\n    this.#reread = false;\n    for (const held of this.#held.values()) held.kept = false;`,
    `#merge(onDisk: readonly OutboxRow[]): void {\n    this.#reread = false;`,
  ),
  one(
    'forgets earlier visits',
    OUTBOX,
    'else if (!held) this.#held.set(row.sid, { row, kept: true });',
    '',
  ),
  one('never rests, never retries', OUTBOX, 'this.#rest = null;\n      void this.#catchUp();', ''),
  one('waits for the hub for ever', TRANSPORT, 'after(ANSWER_TIMEOUT,', 'after(1e15,'),
  one(
    'waits for the proof for ever',
    TRANSPORT,
    'within(clock, SOLVE_TIMEOUT,',
    'within(clock, 1e15,',
  ),
  one('hub: no dedupe', HUB, 'if (held) return', 'if (held && held.length > 1) return'),
  one(
    'hub: answers before the commit',
    HUB,
    `if (death === 'before-commit') return null;`,
    `if (death === 'before-commit') return answer;`,
  ),
];
