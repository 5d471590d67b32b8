import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Queries = Kysely<Tables> | Transaction<Tables>;

/** Runs one query over all of `rows`; no rows give no query. */
export type OverRows<Row, Result> = (
  queries: Queries,
  rows: readonly Row[],
) => Promise<readonly Result[]>;

/**
 * A query over any number of rows, given by these `columns`. Kysely writes its SQL once for each
 * number, instead of anew for every group.
 *
 * `compile` gets that many blank rows; the values of its query must be those of the rows, in the
 * order of the columns, and no others. Rejects with a RangeError when they are not as many.
 */
export function overRows<Row extends object, Result>(
  columns: readonly (keyof Row)[],
  compile: (rows: readonly Row[]) => CompiledQuery<Result>,
): OverRows<Row, Result> {
  const blank = Object.fromEntries(columns.map((column) => [column, ''])) as Row;
  const written = new Map<number, string>();
  const sqlOver = (count: number): string => {
    const known = written.get(count);
    if (known !== undefined) return known;
    const { sql, parameters } = compile(Array<Row>(count).fill(blank));
    if (parameters.length !== count * columns.length)
      throw new RangeError(`${parameters.length} values, not ${count} × ${columns.length}`);
    written.set(count, sql);
    return sql;
  };
  return async (queries, rows) => {
    if (rows.length === 0) return [];
    const values = rows.flatMap((row) => columns.map((column) => row[column]));
    const query = CompiledQuery.raw(sqlOver(rows.length), values) as CompiledQuery<Result>;
    return (await queries.executeQuery(query)).rows;
  };
}
