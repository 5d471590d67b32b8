import type { Said, Talk } from '../../../channels/talk/types.ts';

/** The smallest talk: it greets, says back what it hears, and tells when it is told to. */
export class EchoTalk implements Talk {
  readonly heard: string[] = [];
  closed = false;
  readonly tell: (said: readonly Said[]) => void;
  readonly #wiped: () => void;

  constructor(tell: (said: readonly Said[]) => void, wiped: () => void = () => undefined) {
    this.tell = tell;
    this.#wiped = wiped;
  }

  greet(again: boolean): Promise<readonly Said[]> {
    const quick = [
      { title: 'Een vraag stellen', payload: '1' },
      { title: 'Ik heb een code', payload: '2' },
    ];
    const first = again ? 'Ons gesprek is opnieuw begonnen.' : 'Welkom.';
    return Promise.resolve([{ text: first }, { text: 'Wat wilt u doen?', quick }]);
  }

  hear(text: string): Promise<readonly Said[]> {
    if (text === 'breek') return Promise.reject(new Error('it broke on purpose'));
    if (text === 'wis') this.#wiped();
    this.heard.push(text);
    return new Promise((resolve) => setImmediate(resolve, [{ text: `U zei: ${text}` }]));
  }

  close(): void {
    this.closed = true;
  }
}
