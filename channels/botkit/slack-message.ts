import type { Out } from './intake.ts';

/** Slack takes this many buttons in one row. */
const MOST_BUTTONS = 25;
const MOST_TITLE = 75;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person typed, as typed: Slack writes three signs otherwise, and links between brackets. */
export const typedInSlack = (text: string): string =>
  text
    .replace(
      /<((?:https?:|mailto:|tel:)[^<>|]*)(?:\|([^<>]*))?>/g,
      (_all, url: string, as?: string) => as ?? url,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/**
 * A message as Slack's API wants it. Rich text takes words as they are, so nothing of it is ever a
 * sign of markup; only the private page is a link, and Slack is asked to fetch none.
 */
export function slackMessage({ line: { text, quick = [] }, mark }: Out, link: string): object {
  const elements = text
    .split(link)
    .flatMap((part, i) => [
      ...(i > 0 ? [{ type: 'link', url: link }] : []),
      ...(part ? [{ type: 'text', text: part }] : []),
    ]);
  const buttons = quick.slice(0, MOST_BUTTONS).map(({ title, payload }, i) => ({
    type: 'button',
    action_id: `way-${i}`,
    text: { type: 'plain_text', text: title.slice(0, MOST_TITLE), emoji: false },
    value: `${mark}|${payload}`,
  }));
  return {
    text: escaped(text),
    blocks: [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
      ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons }] : []),
    ],
    ...{ mrkdwn: false, parse: 'none', link_names: false },
    ...{ unfurl_links: false, unfurl_media: false },
  };
}

/** What a press on a button stands for; null for one that is not ours. */
export function pressed(value: string): { readonly mark: string; readonly payload: string } | null {
  const [, mark, payload] = /^([\w-]{8}\.\d{1,6})\|([^]*)$/.exec(value) ?? [];
  return mark !== undefined && payload !== undefined ? { mark, payload } : null;
}
