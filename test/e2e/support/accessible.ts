import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Named, because without names axe leaves the rules of 2.2 out. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of the page as it is now. Throws when it checked nothing. */
async function run(
  page: Pick<Page, 'evaluate'>,
  chosen: Readonly<Record<string, boolean>> = {},
): Promise<AxeResults> {
  await page.evaluate(source);
  const rules = Object.fromEntries(
    Object.entries(chosen).map(([rule, enabled]) => [rule, { enabled }]),
  );
  const results = await page.evaluate<AxeResults, { values: string[]; rules: typeof rules }>(
    ({ values, rules }) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values },
        rules,
      }),
    { values: tags, rules },
  );
  if (results.passes.length === 0) throw new Error('axe checked nothing');
  return results;
}

const places = ({ id, nodes }: Result): string =>
  `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(', ')}`;

/** What axe finds wrong on the page as it is now, one line each. Throws when it checked nothing. */
export const axeFindings = async (page: Pick<Page, 'evaluate'>): Promise<string[]> =>
  (await run(page)).violations.map(places);

/** A place of which axe cannot say whether it is right, with its reason. */
export interface Unsure {
  readonly rule: string;
  readonly html: string;
  /** What axe says of it, and the elements that are to blame. */
  readonly why: string;
}

/** {@link axeFindings}, and what axe leaves to a person to judge; `chosen` switches rules. */
export async function axeAll(
  page: Pick<Page, 'evaluate'>,
  chosen: Readonly<Record<string, boolean>> = {},
): Promise<{ readonly wrong: string[]; readonly unsure: Unsure[] }> {
  const { violations, incomplete } = await run(page, chosen);
  const unsure = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => ({
      rule: id,
      html,
      why: [...any, ...all, ...none]
        .flatMap(({ message, relatedNodes = [] }) => [
          message,
          ...relatedNodes.map((other) => other.html),
        ])
        .join(' '),
    })),
  );
  return { wrong: violations.map(places), unsure };
}
