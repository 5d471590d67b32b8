import { css } from 'lit';

/** What a cover can be, by `data-colour`: dark enough for white. No attribute may hold a style here. */
export const colourStyles = css`
  [data-colour='0'] {
    background: #1c4d3e;
  }
  [data-colour='1'] {
    background: #1f4e8c;
  }
  [data-colour='2'] {
    background: #5b3a86;
  }
  [data-colour='3'] {
    background: #8b2f22;
  }
  [data-colour='4'] {
    background: #8a4a06;
  }
  [data-colour='5'] {
    background: #0b5c66;
  }
`;

/** A4, in the saved page and on the printer: dark words on white, lines to write on by hand. */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 12mm 15mm;
  }
  .blad {
    color: #1c2621;
    font:
      11pt/1.4 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    print-color-adjust: exact;
    overflow-wrap: anywhere;
  }
  .blad * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .blad header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2mm 6mm;
    padding-block-end: 2mm;
    border-block-end: 1mm solid #e3a83c;
  }
  .blad h1 {
    font-size: 20pt;
    line-height: 1.2;
  }
  .blad .note {
    margin-block-start: 3mm;
    padding-inline-start: 3mm;
    border-inline-start: 1mm solid #e3a83c;
    font-size: 10pt;
  }
  .blad .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 5mm 7mm;
    margin-block-start: 5mm;
  }
  .blad .wide {
    grid-column: 1 / -1;
  }
  .blad section {
    break-inside: avoid;
  }
  .blad h2 {
    color: #1c4d3e;
    font-size: 12.5pt;
    break-after: avoid;
  }
  .blad section p {
    margin-block-start: 1mm;
  }
  .blad .hint {
    color: #55605a;
    font-size: 9pt;
  }
  .blad i {
    display: block;
    block-size: 9.5mm;
    border-block-end: 0.3mm solid #b5ae9c;
  }
  .blad table {
    inline-size: 100%;
    margin-block-start: 1mm;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .blad :is(th, td) {
    block-size: 9.5mm;
    padding: 1mm 2mm;
    border-block-end: 0.3mm solid #b5ae9c;
    text-align: start;
    vertical-align: bottom;
  }
  .blad th {
    block-size: auto;
    color: #55605a;
    font-size: 9pt;
    font-weight: 600;
  }
  .blad :is(.who, .when) {
    inline-size: 27%;
  }
  .blad ol {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    margin-block-start: 3mm;
    list-style: none;
    font-size: 9.5pt;
    text-align: center;
  }
  .blad li::before {
    display: block;
    inline-size: 6mm;
    block-size: 6mm;
    margin: 0 auto 1.5mm;
    border: 0.6mm solid #1c4d3e;
    border-radius: 50%;
    content: '';
  }
  .blad .now {
    font-weight: 700;
  }
  .blad .now::before {
    background: #1c4d3e;
    box-shadow: 0 0 0 1.5mm #fbdf9f;
  }
  .blad .cover {
    display: flex;
    align-items: center;
    gap: 8mm;
    min-block-size: 34mm;
    margin-block-end: 5mm;
    padding: 5mm 8mm;
    border-radius: 4mm;
    color: #fff;
  }
  .blad .cover p {
    flex: 1;
    min-inline-size: 0;
    font-size: 22pt;
    font-weight: 700;
    line-height: 1.2;
  }
  .blad svg {
    flex: none;
    inline-size: 22mm;
    block-size: 22mm;
    fill: none;
    stroke: #fff;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .blad footer {
    margin-block-start: 4mm;
    color: #55605a;
    font-size: 8.5pt;
  }
`;
