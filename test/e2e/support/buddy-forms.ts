import type { Form } from '../../../src/core/message.ts';

type Answers = Form['answers'];

const option = (id: string): Answers[string] => ({ kind: 'option', id });
const options = (...ids: string[]): Answers[string] => ({ kind: 'options', ids });
const text = (words: string): Answers[string] => ({ kind: 'text', text: words });

/** What somebody answers who asks for a buddy; `more` over it. */
export function asks(name: string, more: Answers = {}): Form {
  return {
    script: 'buddy',
    answers: {
      topics: options('thuis'),
      'child-age': option('4-12'),
      ...{ language: option('tr'), ways: options('call'), dayparts: options('evening') },
      ...(name && { name: text(name) }),
      ...more,
    },
  };
}

/** What somebody answers who offers to be one. */
export function offers(name: string, more: Answers = {}): Form {
  return {
    script: 'buddy-worden',
    answers: {
      lived: options('thuis'),
      'child-ages': options('4-12'),
      ...{ language: option('tr'), ways: options('call'), dayparts: options('evening') },
      ...{ 'how-many': option('1'), name: text(name) },
      ...more,
    },
  };
}
