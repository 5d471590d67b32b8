/** Numbers of one run as Markdown. All ratios are between series of the same, interleaved run. */

export interface Series {
  readonly name: string;
  /** One sample per round; sample i of every series was taken in the same round. */
  readonly samples: readonly number[];
}

export interface Goal {
  readonly of: string;
  readonly to: string;
  /** Most (lower is better) or least (higher is better) of median / median. */
  readonly ratio: number;
}

export interface Experiment {
  readonly title: string;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly series: readonly Series[];
  /** Names of the series that the others are divided by, a column each. */
  readonly controls: readonly string[];
  readonly goals: readonly Goal[];
  /** How it was measured and what it says nothing about. */
  readonly notes: readonly string[];
}

/** Middle of `samples`; NaN when there are none. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Title, table, notes and goal lines of one experiment. */
export function markdown(experiment: Experiment): string {
  const { title, unit, series, controls, notes } = experiment;
  const head = [`${unit}, n`, 'median', 'min', 'max', ...controls.map((name) => `of ${name}`)];
  const rows = series.map((row) => [
    `${row.name}, ${row.samples.length}`,
    ...[median(row.samples), Math.min(...row.samples), Math.max(...row.samples)].map(figure),
    ...controls.map((name) => (name === row.name ? '1' : ratioCell(row, find(series, name)))),
  ]);
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
    ...goalLines(experiment).map((text) => `**${text}**\n`),
  ].join('\n');
}

/** One line per goal, beginning with "held" or "not held". */
export function goalLines({ title, better, series, goals }: Experiment): string[] {
  return goals.map(({ of, to, ratio }) => {
    const found = median(find(series, of).samples) / median(find(series, to).samples);
    const held = better === 'lower' ? found <= ratio : found >= ratio;
    const sign = better === 'lower' ? '≤' : '≥';
    return `${held ? 'held' : 'not held'}: ${title}: ${of} is ${times(found)} of ${to}, goal ${sign} ${times(ratio)}`;
  });
}

/** Ratio of the medians, and between brackets the range of the ratios round by round. */
function ratioCell(row: Series, control: Series): string {
  const whole = times(median(row.samples) / median(control.samples));
  const rounds = row.samples.map((sample, i) => sample / (control.samples[i] ?? NaN));
  if (rounds.some(Number.isNaN)) return whole;
  return `${whole} (${times(Math.min(...rounds))}–${times(Math.max(...rounds))})`;
}

function find(series: readonly Series[], name: string): Series {
  const found = series.find((one) => one.name === name);
  if (!found) throw new Error(`nothing was measured for ${name}`);
  return found;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const times = (value: number): string => value.toFixed(2);
const figure = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
