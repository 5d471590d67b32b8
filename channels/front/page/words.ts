import type { Door } from '../../../src/core/doors.ts';
import type { Dutch } from './words-nl.ts';
import { ar } from './words-ar.ts';
import { en, pl, tr, uk } from './words-more.ts';
import { jong, nl } from './words-nl.ts';

/** The words of the page itself, apart from what is said in a conversation. */
export type PageWords = Readonly<Record<keyof Dutch, string>>;

export interface PageLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  readonly words: PageWords;
}

const ALL: readonly PageLanguage[] = [
  { lang: 'nl', dir: 'ltr', name: 'Nederlands', words: nl },
  { lang: 'en', dir: 'ltr', name: 'English', words: en },
  { lang: 'ar', dir: 'rtl', name: 'العربية', words: ar },
  { lang: 'tr', dir: 'ltr', name: 'Türkçe', words: tr },
  { lang: 'pl', dir: 'ltr', name: 'Polski', words: pl },
  { lang: 'uk', dir: 'ltr', name: 'Українська', words: uk },
];

export const PAGE_LANGUAGES = ALL;

/** The language that was asked for, else the first of the browser's that we speak, else Dutch. */
export function pageLanguage(
  asked: string | undefined,
  accepts: string | undefined,
  door: Door | undefined,
): PageLanguage {
  const wanted = [
    asked ?? '',
    ...(accepts ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase()),
  ];
  const found = wanted.map((lang) => ALL.find((one) => one.lang === lang)).find(Boolean);
  const language = found ?? { lang: 'nl', dir: 'ltr', name: 'Nederlands', words: nl };
  return language.lang === 'nl' && door === 'youth' ? { ...language, words: jong } : language;
}
