import type { Page } from 'playwright-core';
import { axeAll } from '../../e2e/support/accessible.ts';
import type { Look } from './look.ts';
import { judged } from './judged.ts';
import { call, look, type Place } from './looks.ts';

/** A screen of a surface, as it stands open. */
export interface Open {
  /** The whole window; for the keys and its size. */
  readonly page: Page;
  /** What is looked at: the window, or a frame in it. */
  readonly place: Place;
  /** It stands in a waiting room, and is as large as that. */
  readonly upright?: boolean;
  /** A page as another has it, to place us in. */
  readonly guest?: boolean;
  /** Smallest letters in CSS px. */
  readonly letters?: number;
}

/** Rules of axe that are switched on or off by name. */
type Rules = Readonly<Record<string, boolean>>;
type Check = (open: Open) => Promise<Look>;

/** Wide enough for every room of the desk. */
const WIDE = { width: 1280, height: 900 };
const UPRIGHT = { width: 1080, height: 1920 };
const MOST_STOPS = 150;
const STILL = { reducedMotion: 'reduce' } as const;

const together = (looks: readonly Look[]): Look => ({
  checked: looks.reduce((sum, { checked }) => sum + checked, 0),
  faults: looks.flatMap(({ faults }) => faults),
});

/** What axe finds wrong, and what it leaves to us of which nobody wrote down why it is right. */
async function axe({ place }: Open, rules: Rules = {}): Promise<Look> {
  await call(place, 'rest');
  // What stays in sight covers a part of what it scrolled over; a skip link, of where it stands.
  await place.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  const { wrong, unsure } = await axeAll(place, rules);
  const open = unsure.filter((one) => !judged(one));
  return {
    checked: 1 + unsure.length,
    faults: [
      ...wrong,
      ...open.map(({ rule, html, why }) => `unsure, ${rule}: ${html.slice(0, 120)} (${why})`),
    ],
  };
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
  await open.page.setViewportSize(open.upright ? UPRIGHT : WIDE);
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

/** 7 to 1 for who asks for more; a website of somebody else promises 4.5. */
const stronger = ({ guest = false }: Open): Rules => ({ 'color-contrast-enhanced': !guest });

/** What each check of the list looks at, by its name there. The last changes the page for good. */
export const checks: Readonly<Record<string, Check>> = {
  // What comes one by one stands side by side.
  A1: (open) => asked(open, STILL, () => axe(open)),
  A2: ({ place }) => look(place, 'targets', 44),
  A3: ({ place, letters = 16 }) => look(place, 'letters', letters),
  // Where a page scrolls softly, the focus is there before it is in sight.
  A5: (open) => asked(open, STILL, () => walk(open)),
  A7: (open) => atWidths(open, [320, 256]),
  // The reader's own colours are drawn in place of those that axe reads.
  A11: (open) =>
    asked(open, { ...STILL, forcedColors: 'active' }, async () =>
      together([await look(open.place, 'edges'), await axe(open, { 'color-contrast': false })]),
    ),
  A12: async (open) =>
    together([
      await asked(open, { ...STILL, colorScheme: 'dark' }, () => axe(open)),
      await asked(open, { ...STILL, contrast: 'more' }, () => axe(open, stronger(open))),
      await asked(open, { ...STILL, contrast: 'more', colorScheme: 'dark' }, () =>
        axe(open, stronger(open)),
      ),
    ]),
  A13: async (open) => {
    // What moved before they asked for less is over; what begins after that is not.
    return asked(open, STILL, async () => {
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
