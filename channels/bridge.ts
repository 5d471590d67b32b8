import { openAdapters } from './botkit/adapters.ts';
import { openWeb } from './botkit/web.ts';
import type { ChannelsConfig } from './config.ts';
import { openConversations } from './conversations/conversations.ts';
import { openTokens } from './conversations/tokens.ts';
import { openFront } from './front/front.ts';
import { openChannelPost } from './post/channel-post.ts';
import { openTalk } from './talk/talk.ts';

export interface Bridge {
  /** The hosted page. */
  readonly page: string;
  /** Where Botkit's web clients send what is typed. */
  readonly webhook: string;
  /** Takes nothing new, lets what runs end. What is not delivered stays on disk. */
  readonly close: () => Promise<void>;
}

/**
 * The whole bridge. Waits for a hub that it never heard before. Rejects with a sentence for a person
 * where that hub has no such point or other keys, and as `openFront` does when the port is taken.
 */
export async function openBridge(config: ChannelsConfig): Promise<Bridge> {
  const { now, log } = config;
  const link = `${config.hub}/w/${config.embedKey}`;
  const tokens = await openTokens(config.data);
  const post = await openChannelPost(config);
  const conversations = openConversations({
    begin: (asked) => {
      const { content, library } = post;
      return openTalk({ ...asked, content, library, post: post.office(), link });
    },
    now,
    log,
  });
  const close = async (): Promise<void> => {
    await conversations.close();
    await post.close();
  };
  try {
    const url = config.url ?? `http://channels.localhost:${config.port}`;
    const front = await openFront({
      ...{ config, conversations, tokens, now, log },
      web: openWeb({ conversations, link, log }),
      webhooks: await openAdapters(config.adapters, { conversations, tokens, url, link, now, log }),
      page: () => {
        const { name, phone, exitUrl } = post.content;
        return { name, phone, exit: exitUrl, link };
      },
    });
    return {
      page: `${front.url}/`,
      webhook: `${front.url}/api/messages`,
      close: async () => {
        await front.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
