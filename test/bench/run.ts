import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openStage } from '../e2e/support/stage.ts';
import { measureClicks } from './clicks.ts';
import { measureDesk } from './desk.ts';
import { measureIngest } from './ingest.ts';
import { names, servePages } from './pages.ts';
import { measureSeal } from './seal.ts';
import { conditions } from './slow-page.ts';
import { goalLines, markdown, type Experiment } from './table.ts';

/**
 * `npm run bench`, after `npm run build`: figures as Markdown, and a line per goal. Nothing here
 * fails for being slow. `--quick` only shows that it runs, `--write` keeps the page in docs/bench.md.
 */
const { values: flags } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' } },
});
const rounds = flags.quick ? 2 : 9;
const { asking, hello, ours, peer } = names;

if (!existsSync('dist/embed/v1.js')) {
  console.error('There is no build to measure. Run npm run build first.');
  process.exit(1);
}
const load = loadavg()[0] ?? 0;
const clicks = await clickExperiments();
const experiments = [
  ...clicks.experiments,
  await measureIngest(
    flags.quick ? { rounds: 2, seconds: 1, proofs: 100 } : { rounds: 3, seconds: 4, proofs: 1_500 },
  ),
  await measureSeal(rounds, flags.quick ? 50 : 300),
  await measureDesk(rounds, flags.quick ? 100 : 1_000),
];
const page = [
  '# Bench',
  '',
  'Made by `npm run build && npm run bench -- --write`. Every ratio is between medians of one interleaved run; between brackets the range round by round.',
  '',
  `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}, Chromium ${clicks.browser}, load ${load.toFixed(1)} at the start.`,
  '',
  ...experiments.map(markdown),
].join('\n');
if (flags.write) writeFileSync('docs/bench.md', page);
console.log(page);
for (const experiment of experiments) for (const line of goalLines(experiment)) console.log(line);

async function clickExperiments(): Promise<{ experiments: Experiment[]; browser: string }> {
  const served = await servePages();
  const stage = await openStage({}, [served.origin]);
  try {
    const { warm, launcher, cold, focus, browser } = await measureClicks(
      served.subjects(stage.hub, stage.demo.embedKey),
      rounds,
    );
    const { cpuSlowdown, network } = conditions;
    const notes = [
      `CPU ${cpuSlowdown} × slower, ${(network.downloadThroughput * 8) / 1e6} Mbps, ${network.latency} ms a round trip (Chromium's own emulation: no slow start of TCP, no TLS), a fresh browser context and cold cache each time, loopback.`,
      'Site isolation is off, so that the slow CPU and network reach the frame too; with it, page and frame would share the work over two processes.',
      'Fonts that a page wants from a third party fail at once.',
    ];
    const common = { unit: 'ms', better: 'lower', controls: [hello, peer] } as const;
    const experiments: Experiment[] = [
      {
        ...common,
        title: 'warm click to usable',
        series: warm,
        goals: [ours, asking].map((of) => ({ of, to: hello, ratio: 1.5 })),
        notes: [
          `From a trusted click on the launcher of a settled page to a text field painted and focused, or the heading of a screen: the focus lands on ${focus}. As a site places it, ${ours} opens on its first screen, with the ways to go on; “${asking}” opens on the form.`,
          ...notes,
        ],
      },
      {
        ...common,
        title: 'cold start to launcher',
        series: launcher,
        goals: [],
        notes: [
          `From the start of the navigation to the launcher painted. That of ${peer} is ours, in the page itself, before its script is there.`,
        ],
      },
      {
        ...common,
        title: 'cold start to usable',
        series: cold,
        goals: [{ of: ours, to: peer, ratio: 0.8 }],
        notes: [
          'From the start of the navigation to the same, for a visitor who clicks the moment the launcher shows.',
        ],
      },
    ];
    return { experiments, browser };
  } finally {
    await stage.close();
    await served.close();
  }
}
