import { nothing } from 'lit';
import { inChecked } from '../checked.ts';
import type { Visit } from '../contexts.ts';
import { onlyYouthTeam } from './consent.ts';

/** That only who is there for young people reads it: said to them, where the signed list has their key. */
export function whoReads({ door, content }: Pick<Visit, 'door' | 'content'>): unknown {
  const theirs = content.keyList.keys.some((key) => key.door === 'youth' && key.notAfter);
  return door === 'youth' && theirs ? inChecked(onlyYouthTeam) : nothing;
}
