import { msg } from '@lit/localize';

const names = (): Readonly<Record<string, string>> => ({
  '.': msg('Punt', { id: 'kiosk.key.dot' }),
  ',': msg('Komma', { id: 'kiosk.key.comma' }),
  '?': msg('Vraagteken', { id: 'kiosk.key.question' }),
  '!': msg('Uitroepteken', { id: 'kiosk.key.exclamation' }),
  ':': msg('Dubbele punt', { id: 'kiosk.key.colon' }),
  ';': msg('Puntkomma', { id: 'kiosk.key.semicolon' }),
  '-': msg('Streepje', { id: 'kiosk.key.dash' }),
  "'": msg('Apostrof', { id: 'kiosk.key.apostrophe' }),
  '"': msg('Aanhalingsteken', { id: 'kiosk.key.quote' }),
  '/': msg('Schuine streep', { id: 'kiosk.key.slash' }),
  '@': msg('Apenstaartje', { id: 'kiosk.key.at' }),
  '+': msg('Plus', { id: 'kiosk.key.plus' }),
  '€': msg('Euro', { id: 'kiosk.key.euro' }),
});

/** Signs of another script that are called the same. */
const SAME: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '’': "'" };

/** What a sign is called in the language of the page; null for a letter, which names itself. */
export const signName = (sign: string): string | null => names()[SAME[sign] ?? sign] ?? null;
