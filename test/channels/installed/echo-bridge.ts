import { openWeb } from '../../../channels/botkit/web.ts';
import { openConversations } from '../../../channels/conversations/conversations.ts';
import { openTokens } from '../../../channels/conversations/tokens.ts';
import { openFront } from '../../../channels/front/front.ts';
import type { Said } from '../../../channels/talk/types.ts';
import { EchoTalk } from '../support/echo-talk.ts';

/**
 * The bridge's own front, conversations and Botkit as a process, with the smallest talk behind them.
 * SIGUSR2 says to everybody what nobody asked for.
 */

/** Folder of its secret, where "Snel weg" leads, port. */
const [data = '', exit = 'https://example.com/', port = '0'] = process.argv.slice(2);
const link = 'https://hub.example/w/AbCd_12-34';
const log = (line: string): void => console.log(line);
const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>';

const talks: EchoTalk[] = [];
class Echo extends EchoTalk {
  override async hear(text: string): Promise<readonly Said[]> {
    const said = await super.hear(text);
    if (text === 'hoeveel') return [{ text: `${talks.length} gesprekken` }];
    if (text !== 'lelijk') return said;
    const quick = [
      { title: HOSTILE, payload: '1' },
      { title: 'Weg', payload: HOSTILE },
    ];
    return [{ text: `${HOSTILE}\n# ${link}\n    code`, quick }];
  }
}

const conversations = openConversations({
  begin: ({ tell, wiped }) => {
    const talk = new Echo(tell, wiped);
    talks.push(talk);
    return talk;
  },
  now: Date.now,
  log,
});
const front = await openFront({
  config: {
    port: Number(port),
    bind: '127.0.0.1',
    url: null,
    origins: ['https://school.example'],
    proxies: [],
  },
  conversations,
  tokens: await openTokens(data),
  web: openWeb({ conversations, link, log }),
  webhooks: [],
  page: () => ({
    ...{ name: 'Steunpunt De Linde', phone: '010 123 45 67', link },
    exit,
  }),
  log,
  now: Date.now,
});
process.on('SIGUSR2', () => {
  for (const talk of talks) if (!talk.closed) talk.tell([{ text: 'Er is een antwoord.' }]);
});
process.once('SIGTERM', () => {
  void (async () => {
    await front.close();
    await conversations.close();
  })();
});
console.log(`BRIDGE ${JSON.stringify({ port: front.port })}`);
