/** Loaded by botbuilder-adapter-slack; only its answers to a `response_url` would call it. */
module.exports = () => {
  throw new Error('request is not here: what Slack is told goes through chat.postMessage');
};
