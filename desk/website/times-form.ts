import type { Content } from '../../src/core/content.ts';
import { isPhone } from '../setup/point-form.ts';
import { dayNumber, isoDay } from '../days.ts';

/** When the point is there and where "Snel weg" leads, as it is written. Pure. */
export interface TimesForm {
  readonly phone: string;
  readonly openDays: readonly number[];
  readonly hours: string;
  /** YYYY-MM-DD, both days included. */
  readonly closed: readonly { readonly from: string; readonly until: string }[];
  readonly exitUrl: string;
  /** A point that stands in; '' for none. */
  readonly standInName: string;
  readonly standInPhone: string;
  readonly standInUrl: string;
}

/** What needs another look, by field. */
export type TimesTrouble =
  | 'phone-odd'
  | 'no-day'
  | 'hours-long'
  | 'no-dates'
  | 'turned-round'
  | 'too-many'
  | 'exit-odd'
  | 'stand-in-name'
  | 'stand-in-phone'
  | 'stand-in-url';

export function timesOf({ phone, openDays, hours, closed, exitUrl, standIn }: Content): TimesForm {
  return {
    ...{ phone, openDays, exitUrl, hours: hours ?? '' },
    closed: (closed ?? []).map(({ from, until }) => ({ from: isoDay(from), until: isoDay(until) })),
    standInName: standIn?.name ?? '',
    standInPhone: standIn?.phone ?? '',
    standInUrl: standIn?.url ?? '',
  };
}

/** `content` with what a form says; its keys and its name stay. */
export function withTimes(content: Content, form: TimesForm): Content {
  const rest = { ...content };
  delete rest.hours;
  delete rest.closed;
  delete rest.standIn;
  const [hours, name] = [form.hours.trim(), form.standInName.trim()];
  const [phone, url] = [form.standInPhone.trim(), form.standInUrl.trim()];
  return {
    ...rest,
    phone: form.phone.trim(),
    openDays: [...form.openDays].sort((a, b) => a - b),
    exitUrl: form.exitUrl.trim(),
    ...(hours !== '' && { hours }),
    ...(form.closed.length > 0 && {
      closed: form.closed
        .map(({ from, until }) => ({ from: dayNumber(from), until: dayNumber(until) }))
        .sort((a, b) => a.from - b.from),
    }),
    ...(name !== '' && {
      standIn: { name, ...(phone !== '' && { phone }), ...(url !== '' && { url }) },
    }),
  };
}

/** What needs another look, by the field of the form; empty when all can be published. */
export function timesTroubles(form: TimesForm): Partial<Record<keyof TimesForm, TimesTrouble>> {
  const { closed } = form;
  const named = form.standInName.trim() !== '';
  const reachable = form.standInPhone.trim() !== '' || form.standInUrl.trim() !== '';
  return {
    ...(!isPhone(form.phone.trim()) && { phone: 'phone-odd' as const }),
    ...(form.openDays.length === 0 && { openDays: 'no-day' as const }),
    ...(form.hours.trim().length > 200 && { hours: 'hours-long' as const }),
    ...(closed.some(({ from, until }) => from > until) && { closed: 'turned-round' as const }),
    ...(closed.some(({ from, until }) => !from || !until) && { closed: 'no-dates' as const }),
    ...(closed.length > 20 && { closed: 'too-many' as const }),
    ...(!isSite(form.exitUrl) && { exitUrl: 'exit-odd' as const }),
    ...(!named && reachable && { standInName: 'stand-in-name' as const }),
    ...(!isPhone(form.standInPhone.trim()) && { standInPhone: 'stand-in-phone' as const }),
    ...(form.standInUrl.trim() !== '' &&
      !isSite(form.standInUrl) && { standInUrl: 'stand-in-url' as const }),
  };
}

/**
 * `mine` over `now`, which a colleague published since `begun`: each field is whoever's changed it.
 * `both` are those that both changed, in different ways; there `mine` is kept.
 */
export function mergedTimes(
  begun: TimesForm,
  mine: TimesForm,
  now: TimesForm,
): { readonly form: TimesForm; readonly both: readonly (keyof TimesForm)[] } {
  const text = (value: unknown): string => JSON.stringify(value);
  const names = Object.keys(begun) as (keyof TimesForm)[];
  const changed = (form: TimesForm, name: keyof TimesForm): boolean =>
    text(form[name]) !== text(begun[name]);
  const kept = names.filter((name) => !changed(mine, name));
  return {
    form: { ...mine, ...Object.fromEntries(kept.map((name) => [name, now[name]])) },
    both: names.filter(
      (name) => changed(mine, name) && changed(now, name) && text(mine[name]) !== text(now[name]),
    ),
  };
}

function isSite(typed: string): boolean {
  const url = URL.parse(typed.trim());
  return url?.protocol === 'https:' && url.hostname.includes('.');
}
