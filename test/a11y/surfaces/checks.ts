import type { Page } from 'playwright-core';
import { axeFindings } from '../../e2e/support/accessible.ts';
import type { Look } from './look.ts';
import { call, look, type Place } from './looks.ts';

/** A screen of a surface, as it stands open. */
export interface Open {
  /** The whole window; for the keys and its size. */
  readonly page: Page;
  /** What is looked at: the window, or a frame in it. */
  readonly place: Place;
  /** It stands in a waiting room, and is as large as that. */
  readonly upright?: boolean;
  /** Smallest letters in CSS px. */
  readonly letters?: number;
}

type Check = (open: Open) => Promise<Look>;

/** Wide enough for every room of the desk. */
const WIDE = { width: 1280, height: 900 };
const MOST_STOPS = 150;

const together = (looks: readonly Look[]): Look => ({
  checked: looks.reduce((sum, { checked }) => sum + checked, 0),
  faults: looks.flatMap(({ faults }) => faults),
});

async function axe({ place }: Open): Promise<Look> {
  await call(place, 'rest');
  return { checked: 1, faults: await axeFindings(place) };
}

/** Tab by Tab, until it begins again. */
async function walk({ page, place }: Open): Promise<Look> {
  const stops = await call(place, 'stops');
  await call(place, 'setOut');
  const faults: string[] = [];
  let [count, away] = [0, 0];
  for (let i = 0; i < MOST_STOPS && away < 30; i++) {
    await page.keyboard.press('Tab');
    const stop = await call(place, 'ring');
    if (stop.again && stop.count >= stops.length) break;
    away = stop.count === count ? away + 1 : 0;
    count = stop.count;
    if (stop.fault) faults.push(stop.fault);
  }
  if (count < stops.length)
    faults.push(`${count} of ${stops.length} were come by: ${stops.join()}`);
  return { checked: count, faults: [...faults, ...(await call(place, 'backwards'))] };
}

async function atWidths(open: Open, widths: readonly number[]): Promise<Look> {
  const looks: Look[] = [];
  for (const width of open.upright ? [1080, 1920] : widths) {
    await open.page.setViewportSize({ width, height: open.upright ? 3000 - width : 640 });
    await call(open.place, 'rest');
    looks.push(await look(open.place, 'fits'));
  }
  await open.page.setViewportSize(WIDE);
  return together(looks);
}

/** With the eyes, colours or motion that somebody asked their device for. */
async function asked(
  { page }: Open,
  media: Parameters<Page['emulateMedia']>[0],
  check: () => Promise<Look>,
): Promise<Look> {
  await page.emulateMedia(media);
  try {
    return await check();
  } finally {
    await page.emulateMedia({
      forcedColors: null,
      contrast: null,
      reducedMotion: null,
      colorScheme: null,
    });
  }
}

/** What each check of the list looks at, by its name there. The last changes the page for good. */
export const checks: Readonly<Record<string, Check>> = {
  A1: axe,
  A2: ({ place }) => look(place, 'targets', 44),
  A3: ({ place, letters = 16 }) => look(place, 'letters', letters),
  // Where a page scrolls softly, the focus is there before it is in sight.
  A5: (open) => asked(open, { reducedMotion: 'reduce' }, () => walk(open)),
  A7: (open) => atWidths(open, [320, 256]),
  A11: (open) => asked(open, { forcedColors: 'active' }, () => look(open.place, 'edges')),
  A12: async (open) =>
    together([
      await asked(open, { contrast: 'more' }, () => axe(open)),
      await asked(open, { colorScheme: 'dark' }, () => axe(open)),
    ]),
  A13: async (open) => {
    // What moved before they asked for less is over; what begins after that is not.
    return asked(open, { reducedMotion: 'reduce' }, async () => {
      await call(open.place, 'settle');
      return look(open.place, 'motion');
    });
  },
  A14: ({ place }) => look(place, 'mirrored'),
  A19: async ({ place }) =>
    together([await look(place, 'actsOnTouchDown'), await look(place, 'hoverOnly')]),
  A20: ({ place }) => look(place, 'languages', 'nl'),
  A9: async (open) => {
    await call(open.place, 'spaceOut');
    return atWidths(open, [320, 1280]);
  },
};
