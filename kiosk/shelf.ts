import type { KioskConfig } from '../src/core/kiosk.ts';
import type { Door, VisitorLibrary } from '../src/core/library/types.ts';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';
import { keep, readKept } from './kept.ts';
import { clearPhotos, renewPhotos, type PhotoSource } from './photos.ts';

/** All that the point publishes for this screen, as it was when it was last fetched whole. */
export interface Shelf {
  readonly v: 1;
  /** By this device's clock, ms since 1970. */
  readonly fetched: number;
  readonly config: KioskConfig;
  /** By {@link libraryName}. */
  readonly libraries: Readonly<Record<string, VisitorLibrary>>;
}

export interface ShelfSources {
  /** Rejects when it cannot be had now. */
  readonly config: () => Promise<KioskConfig>;
  readonly library: (point: string, locale: Locale, door: Door) => Promise<VisitorLibrary>;
  readonly photo: PhotoSource;
}

const KEPT = 'shelf';
const DOORS = { both: ['parent', 'youth'], parent: ['parent'], youth: ['youth'] } as const;

export const libraryName = (locale: Locale, door: Door): string => `${locale}/${door}`;

/**
 * What is on the shelf; null before the first time, or when the browser does not say. A page reads
 * it once, as it starts, so that nothing changes under a visitor's hands.
 */
export async function readShelf(): Promise<Shelf | null> {
  const shelf = await readKept<Shelf>(KEPT).catch(() => null);
  return (shelf?.v as number | undefined) === 1 ? shelf : null;
}

/**
 * Fetches everything anew and puts it in the place of what was there, in one go. Rejects when a
 * part cannot be had now, or not kept: then what was there stays.
 */
export async function renewShelf(
  { config: fetchConfig, library, photo }: ShelfSources,
  now: number,
): Promise<Shelf> {
  const config = await fetchConfig();
  const libraries: Record<string, VisitorLibrary> = {};
  // One after the other: nobody waits for it, and the hub has others to answer.
  for (const { locale, door } of offered(config))
    libraries[libraryName(locale, door)] = await library(config.point, locale, door);
  // Beside the shelf: a page that shows no photo reads none.
  await renewPhotos(config.point, Object.values(libraries), photo);
  const shelf: Shelf = { v: 1, fetched: now, config, libraries };
  await keep(KEPT, shelf);
  return shelf;
}

/** Whether it has everything that this version of the app offers. */
export function isComplete({ config, libraries }: Shelf): boolean {
  return offered(config).every(({ locale, door }) => libraryName(locale, door) in libraries);
}

/** Empties the shelf: this screen is no longer of this point. */
export async function clearShelf(): Promise<void> {
  await keep(KEPT, null);
  await clearPhotos();
}

function offered({ settings }: KioskConfig): readonly { locale: Locale; door: Door }[] {
  const doors: readonly Door[] = DOORS[settings.doors];
  const locales = Object.keys(LOCALES) as Locale[];
  return locales.flatMap((locale) => doors.map((door) => ({ locale, door })));
}
