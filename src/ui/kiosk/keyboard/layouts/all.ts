import { ar } from './ar.ts';
import type { Layout } from './layout.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** The first is for every language without a keyboard of its own here. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [nl, tr, pl, ar, uk];

export const layoutFor = (locale: string): Layout =>
  LAYOUTS.find(({ lang }) => lang === locale) ?? LAYOUTS[0];
