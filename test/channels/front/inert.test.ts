import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inertHtml, inertMarkdown, isInert } from '../../../channels/botkit/inert.ts';

const LINK = 'https://hub.example/w/AbCd_12-34';

test('no sign of markdown or HTML is left, and every letter is', () => {
  const text = '<b>*hi* _there_ [x](javascript:1) `y` 1. é ب #\n    code\n\ttab';
  const inert = inertMarkdown(text);
  assert.match(inert.replace(/&#\d+;/g, ''), /^[\p{L}\p{N}\s]*$/u);
  const back = inert.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  assert.equal(back.replaceAll(/\s+/g, ' '), text.replaceAll(/\s+/g, ' '));
});

test('only the private page can be pressed', () => {
  assert.equal(inertMarkdown(`a ${LINK} b`, LINK), `a <${LINK}> b`);
  assert.ok(!inertMarkdown('a <https://evil.example> b', LINK).includes('<'));
  const odd = 'https://x.example/"><script>';
  assert.ok(!inertMarkdown(`a ${odd} b`, odd).includes('<'), 'a link that is none');
});

test('a tap is said as it is, or not at all', () => {
  assert.equal(inertHtml('<i>'), '&#60;i&#62;');
  assert.deepEqual(['1', 'ja', 'weet ik niet', 'نعم', '<b>', '*', 'a&b'].map(isInert), [
    ...[true, true, true, true, false, false, false],
  ]);
});
