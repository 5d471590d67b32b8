import { msg } from '@lit/localize';

/** What a sign is called, in the language of the page; null for what names itself. */
export function signName(sign: string): string | null {
  switch (sign) {
    case '.':
      return msg('Punt', { id: 'kiosk.key.dot' });
    case ',':
    case '،':
      return msg('Komma', { id: 'kiosk.key.comma' });
    case '?':
    case '؟':
      return msg('Vraagteken', { id: 'kiosk.key.question' });
    case '!':
      return msg('Uitroepteken', { id: 'kiosk.key.exclamation' });
    case ':':
      return msg('Dubbele punt', { id: 'kiosk.key.colon' });
    case ';':
    case '؛':
      return msg('Puntkomma', { id: 'kiosk.key.semicolon' });
    case '-':
      return msg('Streepje', { id: 'kiosk.key.dash' });
    case '_':
      return msg('Laag streepje', { id: 'kiosk.key.underscore' });
    case "'":
    case '’':
      return msg('Apostrof', { id: 'kiosk.key.apostrophe' });
    case '"':
      return msg('Aanhalingsteken', { id: 'kiosk.key.quote' });
    case '(':
      return msg('Haakje open', { id: 'kiosk.key.open' });
    case ')':
      return msg('Haakje dicht', { id: 'kiosk.key.close' });
    case '/':
      return msg('Schuine streep', { id: 'kiosk.key.slash' });
    case '@':
      return msg('Apenstaartje', { id: 'kiosk.key.at' });
    case '+':
      return msg('Plus', { id: 'kiosk.key.plus' });
    case '=':
      return msg('Is gelijk aan', { id: 'kiosk.key.equals' });
    case '*':
      return msg('Sterretje', { id: 'kiosk.key.star' });
    case '#':
      return msg('Hekje', { id: 'kiosk.key.hash' });
    case '&':
      return msg('En', { id: 'kiosk.key.and' });
    case '%':
      return msg('Procent', { id: 'kiosk.key.percent' });
    case '€':
      return msg('Euro', { id: 'kiosk.key.euro' });
    default:
      return null;
  }
}
