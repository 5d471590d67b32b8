import { defineOnce } from '../../src/ui/define.ts';
import { SteunpuntSheet } from '../../src/ui/visitor/sheets/steunpunt-sheet.ts';
import { SteunpuntSheets } from '../../src/ui/visitor/sheets/steunpunt-sheets.ts';
import { SteunpuntTogether } from '../../src/ui/visitor/sheets/steunpunt-together.ts';

/** Sheets to fill in before a talk and after it: they need nothing of the post office. */
export function defineSheetElements(): void {
  defineOnce('steunpunt-sheet', SteunpuntSheet);
  defineOnce('steunpunt-together', SteunpuntTogether);
  defineOnce('steunpunt-sheets', SteunpuntSheets);
}
