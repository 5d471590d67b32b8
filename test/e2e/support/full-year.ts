import type { Documents } from '../../../desk/documents.ts';
import { monthId, yearMonth } from '../../../src/core/counting/calendar.ts';
import { SETTINGS_ID, settingsKind } from '../../../src/core/desk/settings.ts';
import { signalId, signalKind, SIGNAL_LIMITS } from '../../../src/core/desk/signal.ts';
import { tallyKind, type TallyLine } from '../../../src/core/desk/tally.ts';

const THEMES = ['thuis', 'thuis', 'thuis', 'hulp-op-school', 'hulp-op-school', 'gesprek', 'plek'];
const RARE = ['oneens', 'sociaal', 'jeugdhulp', 'regelen', 'gezin', 'anders'];
export const REGIONS = ['Almere', 'Lelystad', 'Dronten', 'Zeewolde', 'Urk'];
const CHANNELS = ['thread', 'thread', 'call', 'phone', 'phone', 'met'] as const;

const SIGNALS = [
  [
    'thuis',
    'Kinderen zitten weken thuis voor er iemand met de ouders praat. Zij weten niet wie er over gaat, de school of de leerplicht. Veel ouders melden zich ziek om thuis te kunnen zijn.',
    'Samenwerkingsverband, directie',
    'Vanaf januari belt een vast persoon binnen een week. Zij vertelt wie wat doet en wanneer.',
  ],
  [
    'thuis',
    'Het busje komt vaak te laat of niet. Kinderen missen dan de eerste les, elke week weer.',
    'Gemeente, leerlingenvervoer',
    '',
  ],
  [
    'hulp-op-school',
    'Ouders horen pas na maanden dat er geen plek is voor hulp in de klas. In die tijd gebeurt er niets.',
    'Overleg van schooldirecteuren',
    'Scholen zeggen nu binnen zes weken ja of nee, op papier.',
  ],
  [
    'gesprek',
    'Brieven zijn moeilijk. Ouders tekenen een plan dat zij niet begrijpen.',
    'Werkgroep brieven',
    'De brief is herschreven met acht ouders.',
  ],
  [
    'plek',
    'Wie een andere school zoekt, moet overal zelf bellen en elke keer het hele verhaal vertellen.',
    '',
    '',
  ],
  [
    'sociaal',
    'Jongeren zeggen: er wordt over ons gepraat, niet met ons. Zij willen bij het gesprek zijn.',
    'Netwerkgroep van ouders en jongeren',
    'Vanaf maart is er bij elk gesprek een stoel voor de jongere.',
  ],
] as const;

export interface Fullness {
  readonly count: number;
  /** Signals as long as may be. */
  readonly long?: boolean;
  /** As many regions and themes as may be. */
  readonly crowded?: boolean;
}

/** Lines from the first day of the year up to `today`, and six signals. */
export async function fillYear(
  documents: Documents,
  today: number,
  { count, long = false, crowded = false }: Fullness,
): Promise<TallyLine[]> {
  const { year } = yearMonth(today);
  const first = Math.floor(Date.UTC(year, 0, 1) / 86_400_000);
  const lines = Array.from({ length: count }, (_, i): TallyLine => {
    const themes = i % 4 === 3 ? RARE : THEMES;
    return {
      ...{ id: `year-${i}`, day: first + Math.floor((i * (today - first)) / count) },
      ...{ door: i % 9 === 0 ? 'unknown' : i % 4 === 0 ? 'youth' : 'parent' },
      channel: CHANNELS[i % CHANNELS.length] ?? 'thread',
      themes: i % 13 === 0 ? [] : [themes[(i >> 1) % themes.length] ?? ''],
      region: REGIONS[(i * i) % 7] ?? '',
      ...{ language: 'nl', text: '' },
    };
  });
  const more = Array.from({ length: crowded ? 30 : 0 }, (_, i) => ({
    id: `more-${i}`,
    label: `Een onderwerp met een lange naam ${i}`,
  }));
  const regions = [...REGIONS, ...more.map(({ label }) => `Gemeente van ${label}`)];
  for (const [i, line] of lines.entries())
    if (crowded && i % 2 === 0) {
      line.themes = [more[(i >> 1) % more.length]?.id ?? ''];
      line.region = regions[(i >> 1) % regions.length] ?? '';
    }
  await documents.change(settingsKind, SETTINGS_ID, (now) => ({
    ...now,
    regions,
    themes: [...now.themes, ...more],
  }));
  for (const [month, some] of Map.groupBy(lines, ({ day }) => monthId(day)))
    await documents.change(tallyKind, month, (now) => ({ ...now, lines: [...now.lines, ...some] }));
  const full = (text: string, most: number): string =>
    long && text
      ? `${text} `
          .repeat(9)
          .slice(0, most - 1)
          .trim()
      : text;
  for (const [i, [theme, heard, table, answer]] of SIGNALS.entries())
    await documents.change(signalKind, signalId(year, theme), (now) => ({
      ...now,
      items: [
        ...now.items,
        {
          id: `signal-${i}`,
          heard: full(heard, SIGNAL_LIMITS.heard),
          table: full(table, SIGNAL_LIMITS.table),
          day: table ? first + 60 : null,
          answer: full(answer, SIGNAL_LIMITS.answer),
        },
      ],
    }));
  return lines;
}
