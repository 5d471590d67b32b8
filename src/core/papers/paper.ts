/** A document to read, print and sign, as data: the desk shows it, `npm run avg` writes it down. */
export interface Paper {
  readonly id: PaperId;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type PaperId = 'beoordeling' | 'overeenkomst' | 'register' | 'gegevenslijst';

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What has to be thought about by a person: not ours to decide. */
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** What a paper is filled in with. */
export interface Facts {
  /** Name of the support point. */
  readonly point: string;
  /** Address of the server. */
  readonly hub: string;
  /** Days, as in the desk's settings. */
  readonly retention: Readonly<Record<'parent' | 'youth' | 'buddies' | 'heard', number>>;
  /** Of the paper, in words. */
  readonly day: string;
  /** Parents and young people each have a key of their own. */
  readonly apart?: boolean;
}

/** The first words of every paper. */
export const EXAMPLE =
  'Dit is een voorbeeld; laat het nakijken door uw functionaris gegevensbescherming.';

export const h2 = (text: string): Block => ({ kind: 'heading', level: 2, text });
export const h3 = (text: string): Block => ({ kind: 'heading', level: 3, text });
export const p = (text: string): Block => ({ kind: 'text', text });
export const open = (text: string): Block => ({ kind: 'open', text });
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items });
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  head,
  rows,
});

/** Lines for two signatures. */
export const signatures = (one: string, other: string): Block =>
  table(
    ['', one, other],
    [
      ['Naam', '', ''],
      ['Functie', '', ''],
      ['Datum', '', ''],
      ['Handtekening', '', ''],
    ],
  );

/** The paper as Markdown, with a line at its end. */
export function markdown({ title, blocks }: Paper): string {
  return [`# ${title}`, ...blocks.map(blockText)].join('\n\n') + '\n';
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'text':
      return block.text;
    case 'open':
      return `> **In te vullen of te beoordelen:** ${block.text}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [
        row(block.head),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells)),
      ].join('\n');
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
