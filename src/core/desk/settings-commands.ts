import type { Settings } from './settings.ts';

/**
 * What colleagues do with the settings. Each is pure and may meet its own work or a colleague's: it
 * returns the settings as they are when what is wanted holds already, and null when it no longer fits.
 */
export type SettingsCommand = (now: Settings) => Settings | null;

const MOST = { themes: 40, regions: 40 } as const;

/** Rooms that can be off: a point begins without them. */
export const OPTIONAL_ROOMS = ['note', 'signals', 'website', 'buddies', 'kiosks'] as const;
export type OptionalRoom = (typeof OPTIONAL_ROOMS)[number];

/** Only what a first week needs; everything else waits until somebody wants it. */
export const startSmall: SettingsCommand = (now) => ({ ...now, rooms: [] });

export function switchRoom(id: OptionalRoom, on: boolean): SettingsCommand {
  return (now) => {
    if (now.rooms.includes(id) === on) return now;
    return { ...now, rooms: on ? [...now.rooms, id] : now.rooms.filter((one) => one !== id) };
  };
}

/** Null when there are forty already, or one with this label. */
export function addTheme(id: string, label: string): SettingsCommand {
  return (now) => {
    if (now.themes.some((theme) => theme.id === id)) return now;
    if (now.themes.length >= MOST.themes || isTaken(now, label)) return null;
    return { ...now, themes: [...now.themes, { id, label }] };
  };
}

/** Another label for a theme, from `before`; its id stays, so what was counted stays counted. */
export function renameTheme(id: string, before: string, label: string): SettingsCommand {
  return (now) => {
    const theme = now.themes.find((one) => one.id === id);
    if (!theme || theme.label === label) return theme ? now : null;
    if (theme.label !== before || isTaken(now, label, id)) return null;
    return alter(now, id, (one) => ({ ...one, label }));
  };
}

/** Not offered any more, or offered again. What it was chosen for keeps it. */
export function putThemeAway(id: string, away: boolean): SettingsCommand {
  return (now) => {
    if (!now.themes.some((one) => one.id === id)) return null;
    return alter(now, id, ({ id: same, label }) => ({ id: same, label, ...(away && { away }) }));
  };
}

/** Null when there are forty already. */
export function addRegion(region: string): SettingsCommand {
  return (now) => {
    if (now.regions.includes(region)) return now;
    return now.regions.length < MOST.regions ? { ...now, regions: [...now.regions, region] } : null;
  };
}

/** What was counted for it keeps it. */
export function removeRegion(region: string): SettingsCommand {
  return (now) => ({ ...now, regions: now.regions.filter((one) => one !== region) });
}

/** Another term for one kind, from the `before` on the screen; null when it is a third by now. */
export function setTerm(
  kind: keyof Settings['retention'],
  before: number,
  days: number,
): SettingsCommand {
  return (now) => {
    const current = now.retention[kind];
    if (current === days) return now;
    return current === before ? { ...now, retention: { ...now.retention, [kind]: days } } : null;
  };
}

function isTaken({ themes }: Settings, label: string, except = ''): boolean {
  const same = (other: string): boolean => other.toLowerCase() === label.toLowerCase();
  return themes.some((theme) => theme.id !== except && same(theme.label));
}

type Theme = Settings['themes'][number];

function alter(now: Settings, id: string, change: (theme: Theme) => Theme): Settings {
  return { ...now, themes: now.themes.map((one) => (one.id === id ? change(one) : one)) };
}
