import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [FILE_HEADER, FRAME_HEADER] = [32, 24];

/** Submissions on disk in the hub's folder, read by a connection of its own. */
export function countRows(data: string): number {
  const db = new DatabaseSync(join(data, 'hub.sqlite'), { readOnly: true });
  try {
    return Number(db.prepare('select count(*) as n from submissions').get()?.['n']);
  } finally {
    db.close();
  }
}

/**
 * Rows per commit while `work` runs, counted from outside in the write-ahead log. A reader is held
 * open meanwhile, so that SQLite does not start the log anew; hence not during a timed round.
 */
export async function rowsPerCommit(data: string, work: () => Promise<unknown>): Promise<number> {
  const reader = new DatabaseSync(join(data, 'hub.sqlite'), { readOnly: true });
  try {
    reader.exec('begin; select count(*) from submissions');
    const [rows, log] = [countRows(data), readLog(data)];
    await work();
    const after = readLog(data);
    const commits = after.commits - (after.salts === log.salts ? log.commits : 0);
    return (countRows(data) - rows) / commits;
  } finally {
    reader.close();
  }
}

/** Commit frames of the log's current run: https://sqlite.org/fileformat2.html#walformat */
function readLog(data: string): { salts: string; commits: number } {
  const log = readFileSync(join(data, 'hub.sqlite-wal'));
  if (log.length < FILE_HEADER) return { salts: '', commits: 0 };
  const salts = log.toString('hex', 16, 24);
  const frame = FRAME_HEADER + log.readUInt32BE(8);
  let commits = 0;
  for (let at = FILE_HEADER; at + frame <= log.length; at += frame) {
    if (log.toString('hex', at + 8, at + 16) !== salts) break;
    // Only a commit's last frame says how large the database is now.
    if (log.readUInt32BE(at + 4) > 0) commits++;
  }
  return { salts, commits };
}
