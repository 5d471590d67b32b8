import { css } from 'lit';
import { CLOSING, dataOf, OPENING } from '../../../core/sheet-file.ts';
import { paperOf, type Around } from './paper.ts';
import { colourStyles, paperStyles } from './paper-styles.ts';

/** On a screen the paper lies on a table. */
const table = css`
  @media screen {
    body {
      margin: 0;
      padding: 1em;
      background: #f8f5ee;
    }
    .blad {
      max-inline-size: 180mm;
      margin: 0 auto;
      padding: 8mm;
      border-radius: 4mm;
      background: #fff;
    }
  }
  @media screen and (max-width: 600px) {
    .blad .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  body {
    margin: 0;
  }
`;

/** A page that holds the sheet, how it looks, and what was filled in: nothing else is needed to show it. */
export function savedPage(around: Around, title: string): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = around.lang;
  const meta = (attributes: Readonly<Record<string, string>>): Element => {
    const element = page.createElement('meta');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const style = page.createElement('style');
  style.textContent = paperStyles.cssText + colourStyles.cssText + table.cssText;
  page.head.prepend(
    meta({ charset: 'utf-8' }),
    meta({
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  page.head.append(style);
  page.body.append(paperOf(around));
  const html = page.documentElement.outerHTML;
  const at = html.lastIndexOf('</body>');
  const data = `${OPENING}${dataOf(around.filled)}${CLOSING}`;
  return `<!doctype html>\n${html.slice(0, at)}${data}${html.slice(at)}`;
}

/** Offers the page as a file, in a sandboxed frame too. `downloadText` comes with other screens. */
export function offer(name: string, page: string): void {
  const url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch it a moment later; after that it need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
