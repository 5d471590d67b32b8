import { createHash } from 'node:crypto';
import { pageScript } from './script.ts';
import { STYLE } from './style.ts';

/** The two files of the page, named after what is in them. */

/** A function of one file, as text: whatever bundles the bridge takes it along. */
const SCRIPT = `'use strict';\n(${pageScript.toString()})();\n`;

const named = (text: string, ending: string): string =>
  `/page.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`;

export const STYLE_PATH = named(STYLE, 'css');
export const SCRIPT_PATH = named(SCRIPT, 'js');

export const ASSETS: ReadonlyMap<string, { readonly type: string; readonly text: string }> =
  new Map([
    [STYLE_PATH, { type: 'text/css; charset=utf-8', text: STYLE }],
    [SCRIPT_PATH, { type: 'text/javascript; charset=utf-8', text: SCRIPT }],
  ]);
