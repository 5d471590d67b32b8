// A server as Botkit's own documents show it. For comparison: it must never face a network.
const { join } = require('node:path');
const from = require('node:module').createRequire(
  join(__dirname, '../../../channels/package.json'),
);
const { Botkit } = from('botkit');
const { WebAdapter } = from('botbuilder-adapter-web');

const controller = new Botkit({ webhook_uri: '/api/messages', adapter: new WebAdapter({}) });
controller.on('message', async (bot, message) => {
  await bot.reply(message, `Echo: ${message.text}`);
});
controller.http.once('listening', () => {
  console.log(`BRIDGE ${JSON.stringify({ port: controller.http.address().port })}`);
});
