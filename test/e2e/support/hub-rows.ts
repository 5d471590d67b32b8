import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How many submissions the hub has that keeps its database in the folder `data`. */
export function rowsAtHub(data: string): number {
  const database = new DatabaseSync(join(data, 'hub.sqlite'), { readOnly: true });
  try {
    const row = database.prepare('select count(*) as n from submissions').get();
    return Number(row?.n);
  } finally {
    database.close();
  }
}
