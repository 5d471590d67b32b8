import { createInterface } from 'node:readline';
import { openChannelPost } from '../../../channels/post/channel-post.ts';
import { findLocalhost } from '../../../channels/post/localhost.ts';

/**
 * The post office of a bridge as a process, to be killed: asks what each line of its input says, and
 * prints `kept` when the words would be "bewaard". Arguments: hub, point, embed key, folder.
 */
const [hub = '', point = '', embedKey = '', data = ''] = process.argv.slice(2);
findLocalhost();
const now = Date.now;
const post = await openChannelPost({
  ...{ hub, point, embedKey, pin: null, data, now },
  log: (line) => console.error(line),
});
console.log('ready');
for await (const text of createInterface(process.stdin)) {
  const office = post.office();
  const asked = await office.ask({ text, door: 'parent', locale: 'nl', consent: '1' });
  const kept = asked.kind === 'asked' && ['kept', 'sent'].includes(office.delivery(asked.sid));
  console.log(kept ? 'kept' : 'not kept');
  office.close();
}
await post.close();
