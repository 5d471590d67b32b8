/** The value of cookie `name`; null when there is none. The first of two counts. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return null;
}

export interface CookieShape {
  /** The bridge is reached over https. */
  readonly secure: boolean;
  /** It is set for a page of another site, apart for each site that it is used on. */
  readonly elsewhere?: boolean;
}

/** A cookie of this host alone, that no script reads; '' takes it away. */
export function cookie(name: string, value: string, { secure, elsewhere }: CookieShape): string {
  const site = elsewhere && secure ? 'SameSite=None; Partitioned' : 'SameSite=Lax';
  const end = value === '' ? '; Max-Age=0' : '';
  return `${name}=${value}; Path=/; HttpOnly; ${site}${secure ? '; Secure' : ''}${end}`;
}
