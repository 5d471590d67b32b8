import { post } from './outward.ts';

/** What Twilio's own library asks of whatever carries its requests. */
interface TwilioRequest {
  readonly method: string;
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface TwilioAnswer {
  readonly statusCode: number;
  readonly body: string;
}

/** Carries the requests of Twilio's library to `api`, which is Twilio's own or a region of it. */
export function twilioClient(api: string): {
  request(asked: TwilioRequest): Promise<TwilioAnswer>;
} {
  return {
    request: async ({ method, uri, username, password, headers, data }) => {
      if (method !== 'POST') throw new Error('Twilio is only asked to send');
      const { pathname } = new URL(uri);
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(data))
        for (const one of typeof value === 'string' ? [value] : (value ?? []))
          form.append(name, one);
      const word = Buffer.from(`${username}:${password}`).toString('base64');
      const { status, text } = await post(
        api + pathname,
        { ...headers, authorization: `Basic ${word}` },
        form.toString(),
      );
      return { statusCode: status, body: text };
    },
  };
}
