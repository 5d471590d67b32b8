import { cspHash } from '../crypto.ts';

/** Pages of a few calm words, for when there is nothing else to show. */

const STYLE = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #fbf9f5;
  color: #23302c; font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 32rem; padding: 2rem 1.5rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 0.75rem; }
p { margin: 0 0 0.75rem; }
a { color: inherit; font-weight: 600; display: inline-block; padding: 0.5rem 0; }
button { font: inherit; font-weight: 600; color: inherit; background: none; cursor: pointer;
  min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 2px solid; border-radius: 1.5rem; }
@media (prefers-color-scheme: dark) { body { background: #17201d; color: #eef2ef; } }
`;

/**
 * Tells the loader around it that it is there, as "Frame and loader" of docs/protocol.md says: else it
 * would wait for a window that does not come, and show that instead of these words.
 */
const SCRIPT = `
const end = document.querySelector('button');
onmessage = ({ source, data, ports: [port] }) => {
  if (source !== parent || !port || end.onclick) return;
  const close = () => port.postMessage({ type: 'close' });
  end.onclick = close;
  addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  end.hidden = data.mode === 'inline';
  port.postMessage({ type: 'welcome', version: 1 });
};
parent.postMessage('steunpunt', '*');
`;

export const NOTICE_STYLE = cspHash(STYLE);
/** Of those notices that a loader waits for. */
export const NOTICE_SCRIPT = cspHash(SCRIPT);

const WORDS = {
  unknown: {
    title: 'Wij kennen deze pagina niet',
    text: 'Misschien is de link veranderd.',
    call: 'U kunt ons wel bellen:',
    otherwise: 'Kijk op de website van uw steunpunt hoe u ons bereikt.',
  },
  paused: {
    title: 'Deze pagina staat even stil',
    text: 'U kunt hier nu geen vraag stellen. Probeer het later nog eens.',
    call: 'Bellen kan wel:',
    otherwise: 'Kijk op de website van uw steunpunt hoe u ons bereikt.',
  },
  revoked: {
    title: 'Deze pagina is gestopt',
    text: 'U kunt hier geen vraag meer stellen.',
    call: 'Bellen kan wel:',
    otherwise: 'Kijk op de website van uw steunpunt hoe u ons bereikt.',
  },
} as const;

export type NoticeKind = keyof typeof WORDS;

/**
 * An HTML page; `contact` is whom the visitor can call instead, null where that is not known. `answers`
 * is where an answer can be read all the same, null for nowhere.
 */
export function notice(
  kind: NoticeKind,
  contact: { name: string; phone: string } | null,
  answers: string | null = null,
): string {
  const { title, text, call, otherwise } = WORDS[kind];
  const reach =
    contact && contact.phone !== ''
      ? `<p>${call} <a href="tel:${escape(contact.phone.replace(/[^0-9+]/g, ''))}">${escape(contact.phone)}</a><br>${escape(contact.name)}</p>`
      : `<p>${otherwise}</p>`;
  const asked =
    answers === null
      ? ''
      : `<p>Hebt u al een vraag gesteld?<br><a href="${escape(answers)}" target="_blank" rel="noreferrer">Lees hier uw antwoord</a></p>`;
  // A wrong key is a mistake of the page around it, which has a link and a number of its own.
  const greeting =
    kind === 'unknown'
      ? ''
      : `<button type="button" hidden>Sluiten</button>\n<script>${SCRIPT}</script>`;
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
${reach}${asked}
${greeting}
</main>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
