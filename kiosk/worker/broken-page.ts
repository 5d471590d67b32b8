import { readShelf } from '../shelf.ts';

/** Where the page has room for it. */
const PLACE = '<!-- phone -->';

/**
 * "Vraag hulp bij de balie" with the number of the point, as it was when this screen last heard of
 * it. As it came when that is not known.
 */
export async function withPhone(page: Response): Promise<Response> {
  const phone = (await readShelf())?.config.content.phone.replace(/[^\d +()-]/g, '');
  if (!phone) return page;
  const words = (await page.text()).replace(PLACE, `<bdi dir="ltr">${phone}</bdi>`);
  return new Response(words, { headers: page.headers });
}
