/**
 * The best assignment of rows to columns (Kuhn 1955, in the O(n³) form of Jonker and Volgenant: a
 * shortest augmenting path per row). `scores[row][column]` is how good that pair is; 0 or less means
 * that they do not go together. Gives each row its column, or null; no column twice, and no other
 * choice has a higher sum.
 */
export function assign(scores: readonly (readonly number[])[]): (number | null)[] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  // A column of its own for each row, worth nothing: "nobody".
  const width = columns + rows;
  const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0);
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(width);
  /** The row that holds a column; -1 for none. */
  const holder = new Int32Array(width).fill(-1);

  for (let row = 0; row < rows; row++) {
    const least = new Float64Array(width).fill(Infinity);
    const cameFrom = new Int32Array(width).fill(-1);
    const reached = new Uint8Array(width);
    let [current, at] = [row, -1];
    // Widen the tree of shortest paths until it reaches a column that nobody holds.
    do {
      let [next, gap] = [-1, Infinity];
      for (let column = 0; column < width; column++) {
        if (reached[column]) continue;
        const through =
          cost(current, column) - price(rowPrice, current) - price(columnPrice, column);
        if (through < price(least, column)) {
          least[column] = through;
          cameFrom[column] = at;
        }
        if (price(least, column) < gap) [next, gap] = [column, price(least, column)];
      }
      rowPrice[row] = price(rowPrice, row) + gap;
      for (let column = 0; column < width; column++) {
        if (reached[column]) {
          const held = price(holder, column);
          rowPrice[held] = price(rowPrice, held) + gap;
          columnPrice[column] = price(columnPrice, column) - gap;
        } else least[column] = price(least, column) - gap;
      }
      at = next;
      reached[at] = 1;
      current = price(holder, at);
    } while (current !== -1);
    // Everybody along the path moves up one column.
    while (at !== -1) {
      const from = price(cameFrom, at);
      holder[at] = from === -1 ? row : price(holder, from);
      at = from;
    }
  }

  const chosen = Array.from<number | null>({ length: rows }).fill(null);
  holder.forEach((row, column) => {
    if (row >= 0 && cost(row, column) < 0) chosen[row] = column;
  });
  return chosen;
}

const price = (list: Float64Array | Int32Array, at: number): number => list[at] ?? 0;
