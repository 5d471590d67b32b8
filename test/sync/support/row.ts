import { createHash, randomBytes } from 'node:crypto';
import { ACK_STATUS, type AckState } from '../../../src/core/ack.ts';
import { ENVELOPE_SIZE } from '../../../src/core/envelope.ts';
import type { HubAnswer, OutboxRow } from '../../../src/core/ports.ts';

/** A row as the seal makes it: full size, random. */
export function aRow(change: Partial<OutboxRow> = {}): OutboxRow {
  const bytes = new Uint8Array(randomBytes(ENVELOPE_SIZE));
  return {
    sid: randomBytes(16).toString('base64url'),
    fmt: 1,
    point: 'linde',
    embedKey: 'school-1',
    bytes,
    digest: createHash('sha256').update(bytes).digest('base64url'),
    tries: 0,
    notBefore: 0,
    state: 'due',
    ...change,
  };
}

export function ackBody({ sid, digest }: OutboxRow, state: AckState): object {
  return { v: 1, hubRun: 'run', id: sid, digest, state };
}

export function ackOf(row: OutboxRow, state: AckState): HubAnswer {
  return { status: ACK_STATUS[state], body: ackBody(row, state), retryAfter: null };
}
